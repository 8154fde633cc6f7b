import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { checkDraft, type DraftProblems } from '../../utils/core/draft/check-draft.ts';
import { type Draft, photosOf } from '../../utils/core/draft/draft.ts';
import { submitJob } from '../../utils/messages.ts';
import { rightsAcceptedAt } from '../../utils/store/settings.ts';
import { whenTaken } from '../../utils/store/when-taken.ts';
import type { RightsState } from './rights.tsx';
import type { DraftEditor } from './use-draft-editor.ts';

export interface Create {
  readonly busy: boolean;
  /** Why nothing came of it, apart from what is wrong with a field. */
  readonly trouble: string | undefined;
  /** @returns what is wrong with the draft, or `null` when it was sent or could not be. */
  readonly create: (draft: Draft) => Promise<DraftProblems | null>;
}

interface Options {
  readonly editor: DraftEditor;
  readonly rights: RightsState;
  readonly onCreated: (videos: number) => void;
}

/** Makes jobs of the draft: at most one at a time, and after all that was typed is kept. */
export function useCreate({ editor, rights, onCreated }: Options): Create {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const running = useRef(false);

  async function send(draft: Draft): Promise<DraftProblems | null> {
    setBusy(true);
    // Where a face speaks, nobody waits for the photo.
    const photos = draft.avatar ? [] : photosOf(draft);
    const stored = await Promise.all(photos.map(({ id }) => whenTaken(id)));
    const problems = checkDraft(draft, { stored, rightsAccepted: rights !== 'open' });
    if (Object.keys(problems).length > 0) return problems;
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
