import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { photoProblems } from '../../../utils/core/draft/check-draft.ts';
import type { Draft } from '../../../utils/core/draft/draft.ts';
import { keepFace } from '../../../utils/messages.ts';
import { rightsAcceptedAt } from '../../../utils/store/consent.ts';
import { orderDraft } from '../../../utils/store/orders.ts';
import { getPhoto } from '../../../utils/store/photos.ts';
import type { Consent } from '../../parts/consent/use-consent.ts';
import type { RightsState } from '../../parts/rights/rights.tsx';
import { PHOTO_PROBLEMS } from '../say-problems.ts';

export interface KeepFace {
  readonly busy: boolean;
  readonly trouble: string | undefined;
  readonly keep: (name: string) => Promise<void>;
}

export interface KeepFaceOptions {
  readonly draft: Draft;
  readonly rights: RightsState;
  /** Whether the photo may leave the computer. */
  readonly allows: Consent['allows'];
  /** HeyGen's terms must be accepted first. */
  readonly onRightsOpen: () => void;
}

export function useKeepFace({ draft, rights, allows, onRightsOpen }: KeepFaceOptions): KeepFace {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const running = useRef(false);

  async function ask(name: string): Promise<string | undefined> {
    const at = Date.now();
    // Nothing is awaited before this: the popup may be gone in a moment.
    const asked = orderDraft(draft, { at, face: name }, () => keepFace(draft.id, name));
    if (rights === 'ticked') void rightsAcceptedAt.setValue(at).catch(console.error);
    if ((await asked) === 'created') return undefined;
    const { photo } = photoProblems(draft, [await getPhoto(draft.id)], Date.now());
    return photo ? PHOTO_PROBLEMS[photo]() : i18n.t('faces.incomplete');
  }

  async function keep(name: string): Promise<void> {
    if (running.current) return;
    if (rights === 'open') return onRightsOpen();
    if (!allows(() => void keep(name))) return;
    running.current = true;
    setBusy(true);
    setTrouble(undefined);
    setTrouble(await ask(name).catch(() => i18n.t('faces.unkept')));
    running.current = false;
    setBusy(false);
  }

  return { busy, trouble, keep };
}
