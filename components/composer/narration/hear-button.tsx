import { i18n } from '#i18n';
import type { Draft } from '../../../utils/core/draft/draft.ts';
import { speechMs } from '../../../utils/core/draft/spoken-length.ts';
import { PRICES } from '../../../utils/core/price.ts';
import { PlayIcon } from '../../parts/icons.tsx';
import { StopIcon } from '../../parts/more-icons.tsx';
import { Problem } from '../../parts/problem.tsx';
import type { Hear } from './use-hear.ts';

interface HearProps {
  readonly draft: Draft;
  readonly hear: Hear;
}

/**
 * Plays the script before a video is paid for. Each preview costs a little; the label says how
 * much.
 */
export function HearButton({ draft, hear }: HearProps) {
  return (
    <button
      type="button"
      class="button button--quiet script__tool"
      onClick={() => hear.toggle(draft)}
    >
      {hear.state === 'silent' ? <PlayIcon size={16} /> : <StopIcon size={16} />}
      <span aria-live="polite">{labelOf(draft, hear)}</span>
    </button>
  );
}

function labelOf(draft: Draft, { state, has }: Hear): string {
  if (state === 'loading') return i18n.t('composer.hearing');
  if (state === 'playing') return i18n.t('page.stop');
  if (has(draft)) return i18n.t('composer.hearAgain');
  const { script, voice, voiceSettings } = draft;
  const seconds = speechMs(script, voice?.language, voiceSettings?.speed) / 1000;
  const cents = Math.ceil(seconds * PRICES.speechPerSecond * 100);
  return cents <= 1 ? i18n.t('composer.hear') : i18n.t('composer.hearForCents', cents);
}

export function HearTrouble({ draft, hear }: HearProps) {
  return (
    <div class="script__trouble">
      <Problem>{hear.trouble}</Problem>
      {hear.trouble && (
        <button type="button" class="button button--outlined" onClick={() => hear.toggle(draft)}>
          {i18n.t('page.tryAgain')}
        </button>
      )}
    </div>
  );
}
