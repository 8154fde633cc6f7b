import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Draft, photosOf } from '../../utils/core/draft/draft.ts';
import { useAsking } from '../hooks/use-asking.ts';
import { lazy } from './lazy.tsx';
import { TrashIcon } from './more-icons.tsx';
import { Problem } from './problem.tsx';

const Question = lazy(async () => (await import('./question.tsx')).Question);

interface DiscardProps {
  readonly draft: Draft;
  /** Where there is little room: a sign in the place of the word. */
  readonly sign?: true;
  /** It can't be discarded at this moment: it is being sent. */
  readonly busy?: boolean;
  /** Rejects if the draft could not be deleted. */
  readonly discard: () => Promise<void>;
  /** Lets the caller hide its other buttons while the question is open. */
  readonly onAsking: (asking: boolean) => void;
}

/** Asks for confirmation in place of the button. */
export function Discard({ draft, sign, busy = false, discard, onAsking }: DiscardProps) {
  const { asking, setAsking, button } = useAsking();
  const [failed, setFailed] = useState(false);
  useEffect(() => onAsking(asking), [asking, onAsking]);

  const word = i18n.t('composer.discard');
  if (!asking) {
    return (
      <button
        ref={button}
        type="button"
        class={sign ? 'button button--icon' : 'button button--quiet button--large'}
        aria-disabled={busy}
        {...(sign ? { 'aria-label': word, 'data-tip': word } : {})}
        onClick={() => !busy && setAsking(true)}
      >
        {sign ? <TrashIcon /> : word}
      </button>
    );
  }
  return (
    <Question
      class="discard"
      ask={
        draft.avatar
          ? i18n.t('composer.discardFaceAsk')
          : i18n.t('composer.discardAsk', photosOf(draft).length)
      }
      cancel={i18n.t('composer.discardKeep')}
      onCancel={() => setAsking(false)}
    >
      <button
        type="button"
        class="button button--danger"
        aria-disabled={busy}
        onClick={() => !busy && discard().catch(() => setFailed(true))}
      >
        {i18n.t('composer.discard')}
      </button>
      <Problem>{failed ? i18n.t('composer.undiscarded') : undefined}</Problem>
    </Question>
  );
}
