import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '../problem.tsx';

interface DiscardProps {
  /** Rejects when the draft is still there. */
  readonly discard: () => Promise<void>;
  /** Tells when the question takes the place of the other buttons. */
  readonly onAsking: (asking: boolean) => void;
}

/** A quiet button that asks in its own place. */
export function Discard({ discard, onAsking }: DiscardProps) {
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const quiet = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (asking) keep.current?.focus();
    else if (wasAsking.current) quiet.current?.focus();
    wasAsking.current = asking;
    onAsking(asking);
  }, [asking, onAsking]);

  if (!asking) {
    return (
      <button
        ref={quiet}
        type="button"
        class="button button--quiet button--large"
        onClick={() => setAsking(true)}
      >
        {i18n.t('composer.discard')}
      </button>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out in a row.
    <div
      class="discard"
      role="group"
      aria-label={i18n.t('composer.discardAsk')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        setAsking(false);
      }}
    >
      <p class="discard__question">{i18n.t('composer.discardAsk')}</p>
      <button
        type="button"
        class="button button--danger"
        onClick={() => discard().catch(() => setFailed(true))}
      >
        {i18n.t('composer.discard')}
      </button>
      <button
        ref={keep}
        type="button"
        class="button button--outlined"
        onClick={() => setAsking(false)}
      >
        {i18n.t('composer.discardKeep')}
      </button>
      <Problem>{failed ? i18n.t('composer.undiscarded') : undefined}</Problem>
    </div>
  );
}
