import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { photoProblems } from '../../../utils/core/draft/check-draft.ts';
import type { Draft } from '../../../utils/core/draft/draft.ts';
import { keepFace } from '../../../utils/messages.ts';
import { rightsAcceptedAt } from '../../../utils/store/settings.ts';
import { whenTaken } from '../../../utils/store/when-taken.ts';
import type { RightsState } from '../rights.tsx';
import { PHOTO_PROBLEMS } from '../say-problems.ts';

export interface KeepFace {
  readonly busy: boolean;
  readonly trouble: string | undefined;
  readonly keep: (name: string) => Promise<void>;
}

export interface KeepFaceOptions {
  readonly draft: Draft;
  readonly rights: RightsState;
  /** HeyGen's terms must be accepted first. */
  readonly onRightsOpen: () => void;
}

export function useKeepFace({ draft, rights, onRightsOpen }: KeepFaceOptions): KeepFace {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const running = useRef(false);

  async function ask(name: string): Promise<string | undefined> {
    const stored = await whenTaken(draft.id);
    const { photo } = photoProblems(draft, [stored]);
    if (photo) return PHOTO_PROBLEMS[photo]();
    if (rights === 'ticked') await rightsAcceptedAt.setValue(Date.now());
    const result = await keepFace(draft.id, name);
    return result === 'created' ? undefined : i18n.t('faces.incomplete');
  }

  async function keep(name: string): Promise<void> {
    if (running.current) return;
    if (rights === 'open') return onRightsOpen();
    running.current = true;
    setBusy(true);
    setTrouble(undefined);
    setTrouble(await ask(name).catch(() => i18n.t('faces.unkept')));
    running.current = false;
    setBusy(false);
  }

  return { busy, trouble, keep };
}
