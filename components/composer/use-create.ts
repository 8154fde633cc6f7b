import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { checkDraft, type DraftProblems } from '../../utils/core/draft/check-draft.ts';
import { type Draft, photosOf } from '../../utils/core/draft/draft.ts';
import { submitJob } from '../../utils/messages.ts';
import { rightsAcceptedAt } from '../../utils/store/consent.ts';
import { orderDraft } from '../../utils/store/orders.ts';
import { getPhotos } from '../../utils/store/photos.ts';
import type { RightsState } from '../parts/rights/rights.tsx';
import type { DraftAccount } from './use-draft-account.ts';
import type { DraftEditor } from './use-draft-editor.ts';

export interface Create {
  readonly busy: boolean;
  /** Why it failed, other than by a field's problem. */
  readonly trouble: string | undefined;
  /** Resolves to the draft's problems; `null` once it was sent, or `trouble` says why not. */
  readonly create: () => Promise<DraftProblems | null>;
}

interface Options {
  /** All that is known to be wrong with a draft. */
  readonly check: (draft: Draft) => DraftProblems;
  readonly editor: DraftEditor;
  readonly rights: RightsState;
  /** Where there are several. */
  readonly account: DraftAccount | null;
  /** Whether it may leave the computer; asks the person where that was never asked. */
  readonly allows: () => boolean;
  readonly onCreated: (videos: number) => void;
}

/** Orders the draft. A click while it is being sent does nothing. */
export function useCreate(options: Options): Create {
  const { check, editor, rights, account, allows, onCreated } = options;
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const running = useRef(false);

  async function send(draft: Draft): Promise<DraftProblems | null> {
    // Of the photo the worker decides: here it may not have been read yet.
    const known = check(draft);
    const { photo: _, photos: __, ...others } = known;
    if (isWrong(others)) return known;
    // No order yet: it is one once the person agrees.
    if (!allows()) return null;
    setBusy(true);
    const at = Date.now();
    // What could not be saved is in the order.
    void editor.close();
    // Nothing is awaited before this: the popup may be gone in a moment, and what was pressed is made all the same.
    const sent = orderDraft(draft, { at }, () => submitJob(draft));
    if (rights === 'ticked') void rightsAcceptedAt.setValue(at).catch(console.error);
    if ((await sent) === 'created') {
      onCreated(photosOf(draft).length);
      return null;
    }
    // Only here are several photos read: one of them may be useless.
    const stored = await getPhotos(photosOf(draft).map(({ id }) => id));
    const problems = checkDraft(draft, { stored, rightsAccepted: true, now: Date.now() });
    if (!isWrong(problems)) setTrouble(i18n.t('composer.incomplete'));
    editor.reopen();
    return problems;
  }

  async function create(): Promise<DraftProblems | null> {
    const draft = editor.newest();
    if (running.current || !draft) return null;
    running.current = true;
    setTrouble(undefined);
    // What was said when it was pressed counts, whatever key is used a moment later.
    const { id: forAccount = draft.account } = account ?? {};
    try {
      return await send({ ...draft, account: forAccount });
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

const isWrong = (problems: DraftProblems): boolean => Object.keys(problems).length > 0;
