import { i18n } from '#i18n';
import { SPEEDS } from '../../utils/core/playback.ts';
import { CaptionsIcon, ChevronIcon } from '../parts/more-icons.tsx';
import type { Playback } from './use-playback.ts';

interface PlaybackBarProps {
  readonly playback: Playback;
  readonly hasCaptions: boolean;
}

const number = new Intl.NumberFormat();

/** What the browser's own controls hide in a menu. */
export function PlaybackBar({ playback, hasCaptions }: PlaybackBarProps) {
  const { speed, setSpeed, captions, setCaptions } = playback;
  return (
    <div class="playback-bar">
      {hasCaptions && (
        <button
          type="button"
          class="button button--quiet playback-bar__captions"
          aria-pressed={captions}
          onClick={() => setCaptions(!captions)}
        >
          <CaptionsIcon size={16} />
          {i18n.t('player.captions')}
        </button>
      )}
      <div class="select">
        <select
          class="input"
          aria-label={i18n.t('player.speed')}
          value={speed}
          onChange={({ currentTarget }) => setSpeed(SPEEDS[currentTarget.selectedIndex] ?? 1)}
        >
          {SPEEDS.map((each) => (
            <option key={each} value={each}>
              {i18n.t('optionPages.speed', { value: number.format(each) })}
            </option>
          ))}
        </select>
        <ChevronIcon />
      </div>
    </div>
  );
}
