import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isolated } from '../../../utils/core/isolated.ts';
import { peaksOf } from '../../../utils/media/sound/peaks.ts';
import { PlayIcon } from '../../parts/icons.tsx';
import { audioLength } from '../../parts/more-format.ts';
import { PauseIcon } from '../../parts/more-icons.tsx';
import { usePlayback } from './use-playback.ts';
import './wave-player.css';
import { isComposing } from '../../parts/composing.ts';

/** As many as are told apart in a popup. */
const BARS = 56;
/** Of what is silent, so that something is seen. */
const LEAST = 0.08;
/** How far an arrow key winds, in seconds, and a page key. */
const STEP_SECONDS = 1;
const PAGE_SECONDS = 10;

interface WavePlayerProps {
  /** An object URL of the recording. */
  readonly url: string;
  /** The recording itself. Must stay identical for as long as that does. */
  readonly read: () => Promise<Blob | null | undefined>;
  readonly name: string;
  /** Where it is known before the browser has read it. */
  readonly seconds?: number | undefined;
  /** Called with its length in seconds, once the browser knows it. */
  readonly onLength?: (seconds: number) => void;
  readonly onUnreadable?: () => void;
}

/** Plays a recording, drawn by how loud it is. A press on the drawing, or the arrow keys, wind it. */
export function WavePlayer(props: WavePlayerProps) {
  const { url, read, name, seconds, onLength, onUnreadable } = props;
  const { audio, playing, at, length = seconds ?? 0, toggle, wind } = usePlayback(onLength);
  const peaks = usePeaks(read);
  const said = isolated(name);
  const label = playing
    ? i18n.t('optionPages.pauseNamed', { name: said })
    : i18n.t('optionPages.playNamed', { name: said });
  const onKeyDown = (event: KeyboardEvent) => {
    const to = isComposing(event) ? null : destination(event.key, at, length);
    if (to === null) return;
    event.preventDefault();
    wind(to);
  };
  return (
    <div class="wave-player">
      {/* biome-ignore lint/a11y/useMediaCaption: the person's own words have no captions yet. */}
      <audio ref={audio} src={url} preload="metadata" onError={onUnreadable} />
      <button
        type="button"
        class="button button--outlined wave-player__play"
        aria-label={label}
        onClick={toggle}
      >
        {playing ? <PauseIcon /> : <PlayIcon />}
      </button>
      <div
        class="wave-player__wave"
        role="slider"
        tabIndex={0}
        aria-label={i18n.t('optionPages.position')}
        aria-valuemin={0}
        aria-valuemax={Math.round(length)}
        aria-valuenow={Math.round(at)}
        aria-valuetext={i18n.t('audio.elapsed', {
          time: audioLength(at),
          limit: audioLength(length),
        })}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          const { left, width } = event.currentTarget.getBoundingClientRect();
          wind(((event.clientX - left) / width) * length);
        }}
      >
        {peaks.map((peak, bar) => (
          <span
            key={bar}
            class={`wave-player__bar ${(bar + 0.5) / BARS < at / length ? 'wave-player__bar--on' : ''}`}
            style={{ height: `${Math.max(LEAST, peak) * 100}%` }}
          />
        ))}
      </div>
      <span class="wave-player__time" aria-hidden="true">
        {audioLength(playing || at > 0 ? at : length)}
      </span>
    </div>
  );
}

/** In seconds; `null` for a key that winds nothing. */
function destination(key: string, at: number, length: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return at + STEP_SECONDS;
    case 'ArrowLeft':
    case 'ArrowDown':
      return at - STEP_SECONDS;
    case 'PageUp':
      return at + PAGE_SECONDS;
    case 'PageDown':
      return at - PAGE_SECONDS;
    case 'Home':
      return 0;
    case 'End':
      return length;
    default:
      return null;
  }
}

const FLAT: readonly number[] = Array.from({ length: BARS }, () => 0);

/** Flat until the recording is read, and where this browser can't. */
function usePeaks(read: WavePlayerProps['read']): readonly number[] {
  const [peaks, setPeaks] = useState(FLAT);
  useEffect(() => {
    let stopped = false;
    read()
      .then((file) => (file ? peaksOf(file, BARS) : FLAT))
      .then(
        (found) => {
          if (!stopped) setPeaks(found);
        },
        (error: unknown) => console.warn(error),
      );
    return () => {
      stopped = true;
      setPeaks(FLAT);
    };
  }, [read]);
  return peaks;
}
