import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { AUDIO_LIMIT_SECONDS } from '../../../utils/core/draft/narration.ts';
import type { Listening } from '../../../utils/media/sound/microphone.ts';
import { clock } from '../../parts/format.ts';
import { StopIcon } from '../../parts/more-icons.tsx';

/** Sampling interval of the level meter, in milliseconds. */
const LOOK_MS = 50;
/**
 * Update interval under `prefers-reduced-motion`, in milliseconds; shows the peak since the last
 * update.
 */
const STILL_MS = 1000;

export function NarrationRecorder({ listening }: { readonly listening: Listening }) {
  const [seconds, setSeconds] = useState(0);
  const [level, setLevel] = useState(0);
  const stop = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => stop.current?.focus(), []);
  useEffect(() => {
    const began = performance.now();
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    let loudest = 0;
    let shown = 0;
    const look = () => {
      const at = performance.now() - began;
      setSeconds(Math.floor(at / 1000));
      loudest = Math.max(loudest, listening.level());
      if (still && at - shown < STILL_MS) return;
      setLevel(loudest);
      loudest = 0;
      shown = at;
    };
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [listening]);
  return (
    <div class="recorder">
      <p class="recorder__time">
        <span class="recorder__dot" aria-hidden="true" />
        <span role="status">{i18n.t('audio.recording')}</span>
        <span class="recorder__clock">
          {i18n.t('audio.elapsed', { time: clock(seconds), limit: clock(AUDIO_LIMIT_SECONDS) })}
        </span>
      </p>
      <div class="recorder__track" aria-hidden="true">
        <div class="recorder__level" style={{ width: `${Math.round(level * 100)}%` }} />
      </div>
      <p class="field__hint">{i18n.t('audio.keepOpen')}</p>
      <div class="audio-box__buttons">
        <button ref={stop} type="button" class="button button--primary" onClick={listening.stop}>
          <StopIcon size={16} />
          {i18n.t('page.stop')}
        </button>
        <button type="button" class="button button--quiet" onClick={listening.drop}>
          {i18n.t('page.cancel')}
        </button>
      </div>
    </div>
  );
}
