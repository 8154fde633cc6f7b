import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Draft } from '../../utils/core/draft/draft.ts';
import { PencilIcon } from '../parts/icons.tsx';
import { lazy } from '../parts/lazy.tsx';

const DraftRows = lazy(async () => (await import('./draft-rows.tsx')).DraftRows);

interface DraftsProps {
  /** One at least. */
  readonly drafts: readonly Draft[];
  readonly onCompose: (draftId: string) => void;
}

/** One line for all that wait to be finished; a press shows each of them. */
export function Drafts({ drafts, onCompose }: DraftsProps) {
  const [open, setOpen] = useState(false);
  return (
    <div class="drafts">
      <h2>
        <button
          type="button"
          class="drafts__chip"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <PencilIcon size={14} />
          {i18n.t('videos.drafts', drafts.length)}
        </button>
      </h2>
      {open && <DraftRows drafts={drafts} onCompose={onCompose} />}
    </div>
  );
}
