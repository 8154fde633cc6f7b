import { i18n } from '#i18n';
import type { Draft } from '../../utils/core/draft/draft.ts';
import { DraftItem } from './draft-item.tsx';

interface DraftItemsProps {
  readonly drafts: readonly Draft[];
  /** In Unix milliseconds. */
  readonly now: number;
  readonly onDelete: (id: string) => void;
}

/** What waits to be finished, edited last first. */
export function DraftItems({ drafts, now, onDelete }: DraftItemsProps) {
  if (drafts.length === 0) return null;
  return (
    <section>
      <h2 class="visually-hidden">{i18n.t('library.shelves.drafts')}</h2>
      <ul class="items">
        {drafts.map((draft) => (
          <DraftItem key={draft.id} draft={draft} now={now} onDelete={() => onDelete(draft.id)} />
        ))}
      </ul>
    </section>
  );
}
