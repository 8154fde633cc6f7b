import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Erased, Erasure } from '../../../utils/core/erasure/erasure.ts';
import { HEYGEN_ACCOUNT_URL } from '../../../utils/explain.ts';
import { Away } from '../../parts/away.tsx';
import { sayHere, sayRefused, sayThere } from './say-erased.ts';

interface ErasingProps {
  readonly erasure: Erasure;
  readonly onStop: () => void;
}

export function Erasing({ erasure, onStop }: ErasingProps) {
  const { stage, left, there, refused } = erasure;
  const done = there.video + there.face + there.file + refused.length;
  const all = done + left.length;
  const isResting = left.length > 0 && left.every(({ tries }) => tries > 0);
  return (
    <div class="erase__progress">
      <p role="status">
        {stage === 'asked' && i18n.t('options.erase.asked')}
        {stage === 'here' && i18n.t('options.erase.erasing')}
        {stage === 'there' && i18n.t('options.erase.deleting', { done, all })}
      </p>
      {stage === 'there' && all > 0 && (
        <progress
          class="erase__bar"
          max={all}
          value={done}
          aria-label={i18n.t('options.erase.heading')}
        />
      )}
      {isResting && <p class="options-section__help">{i18n.t('options.erase.resting')}</p>}
      {stage === 'there' && (
        <button
          type="button"
          class="button button--outlined options-section__action"
          onClick={onStop}
        >
          {i18n.t('page.stop')}
        </button>
      )}
    </div>
  );
}

interface ErasedNoteProps {
  readonly erased: Erased;
  readonly onClose: () => void;
}

export function ErasedNote({ erased, onClose }: ErasedNoteProps) {
  const { here, there, refused, goingOn, inDoubt } = erased;
  const deleted = sayThere(there);
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed is gone.
    if (document.activeElement === document.body) note.current?.focus();
  }, []);
  return (
    <>
      <div ref={note} class="erase__what" role="status" tabIndex={-1}>
        <p>{i18n.t('options.erase.doneHere', { things: sayHere(here) })}</p>
        {deleted !== '' && <p>{i18n.t('options.erase.doneThere', { things: deleted })}</p>}
        {sayRefused(refused).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {goingOn > 0 && <p>{i18n.t('options.erase.atWork', goingOn)}</p>}
        {inDoubt > 0 && <p>{i18n.t('options.erase.inDoubt', inDoubt)}</p>}
        {(refused.length > 0 || inDoubt > 0) && (
          <Away href={HEYGEN_ACCOUNT_URL} text={i18n.t('videos.openHeygen')} />
        )}
      </div>
      <button
        type="button"
        class="button button--outlined options-section__action"
        onClick={onClose}
      >
        {i18n.t('page.done')}
      </button>
    </>
  );
}
