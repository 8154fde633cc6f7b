import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { checkDraft, type DraftProblems } from '../../utils/core/draft/check-draft.ts';
import { type Draft, photosOf } from '../../utils/core/draft/draft.ts';
import { submitJob } from '../../utils/messages.ts';
import { rightsAcceptedAt } from '../../utils/store/settings.ts';
import { whenTaken } from '../../utils/store/when-taken.ts';
import type { RightsState } from './rights.tsx';
import type { DraftAccount } from './use-draft-account.ts';
import type { DraftEditor } from './use-draft-editor.ts';

export interface Create {
  readonly busy: boolean;
  /** Why it failed, other than by a field's problem. */
  readonly trouble: string | undefined;
  /** Resolves to the draft's problems; `null` once it was sent, or `trouble` says why not. */
  readonly create: (draft: Draft) => Promise<DraftProblems | null>;
}

interface Options {
  readonly editor: DraftEditor;
  readonly rights: RightsState;
  /** Where there are several. */
  readonly account: DraftAccount | null;
  readonly onCreated: (videos: number) => void;
}

/**
 * Submits the draft. A click while one is being submitted does nothing, and everything typed is
 * saved first: the worker reads the draft from the database.
 */
export function useCreate({ editor, rights, account, onCreated }: Options): Create {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const running = useRef(false);

  async function send(draft: Draft): Promise<DraftProblems | null> {
    setBusy(true);
    // A face needs no photo.
    const photos = draft.avatar ? [] : photosOf(draft);
    const stored = await Promise.all(photos.map(({ id }) => whenTaken(id)));
    const problems = checkDraft(draft, { stored, rightsAccepted: rights !== 'open' });
    if (Object.keys(problems).length > 0) return problems;
    // What was said when it was pressed counts, whatever key is used a moment later.
    if (account && account.id !== draft.account) editor.edit({ account: account.id });
    await editor.close();
    if (rights === 'ticked') await rightsAcceptedAt.setValue(Date.now());
    if ((await submitJob(draft.id)) === 'created') {
      onCreated(photosOf(draft).length);
      return null;
    }
    setTrouble(i18n.t('composer.incomplete'));
    editor.reopen();
    return null;
  }

  async function create(draft: Draft): Promise<DraftProblems | null> {
    if (running.current) return null;
    running.current = true;
    setTrouble(undefined);
    try {
      return await send(draft);
    } catch (error) {
      console.error(error);
      setTrouble(i18n.t('composer.unsent'));
      editor.reopen();
      return null;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }

  return { busy, trouble, create };
}
