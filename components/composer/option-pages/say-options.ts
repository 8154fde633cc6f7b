import { i18n } from '#i18n';
import { accentName } from '../../../utils/core/accent-name.ts';
import { chosenBackground } from '../../../utils/core/draft/background-choice.ts';
import { type Draft, narrationTypeOf } from '../../../utils/core/draft/draft.ts';
import type { VideoOptions } from '../../../utils/core/draft/options.ts';
import {
  BACKGROUND_NAMES,
  CAPTION_NAMES,
  EXPRESSIVENESS_NAMES,
  FIT_NAMES,
  FORMAT_NAMES,
  RATIO_NAMES,
  RESOLUTION_NAMES,
} from '../../parts/video-options/option-names.ts';

const joined = (parts: readonly (string | false | undefined)[]) =>
  parts.filter(Boolean).join(' · ');

/** One line for everything: what every video has, and of the rest what is set. */
export function sayOptions(draft: Draft): string {
  const background = chosenBackground(draft);
  return joined([
    RESOLUTION_NAMES[draft.resolution](),
    RATIO_NAMES[draft.aspectRatio](),
    draft.fit && FIT_NAMES[draft.fit](),
    CAPTION_NAMES[draft.captions ?? 'file'](),
    draft.outputFormat === 'webm' && FORMAT_NAMES.webm(),
    background !== 'keep' && BACKGROUND_NAMES[background](),
    narrationTypeOf(draft) === 'script' && draft.voiceSettings && saySpeech(draft),
  ]);
}

export function saySpeech({ voiceSettings }: Pick<Draft, 'voiceSettings'>): string {
  const { speed, pitch, volume, locale } = voiceSettings ?? {};
  const number = (value: number | undefined) => Number.isFinite(value) && value?.toLocaleString();
  const percent = (value: number | undefined) =>
    Number.isFinite(value) && value?.toLocaleString(undefined, { style: 'percent' });
  const said = joined([
    number(speed) && i18n.t('optionPages.speed', { value: number(speed) || '' }),
    number(pitch) && i18n.t('optionPages.pitch', { value: number(pitch) || '' }),
    percent(volume) && i18n.t('optionPages.volume', { value: percent(volume) || '' }),
    locale && (accentName(locale, navigator.language) ?? locale),
  ]);
  return said || i18n.t('optionPages.asRecorded');
}

export const sayFrame = ({ aspectRatio, fit }: VideoOptions): string =>
  joined([RATIO_NAMES[aspectRatio](), fit && FIT_NAMES[fit]()]);

export const sayBackground = (options: VideoOptions): string =>
  BACKGROUND_NAMES[chosenBackground(options)]();

export const sayOutput = ({ resolution, outputFormat, captions }: VideoOptions): string =>
  joined([
    RESOLUTION_NAMES[resolution](),
    FORMAT_NAMES[outputFormat ?? 'mp4'](),
    CAPTION_NAMES[captions ?? 'file'](),
  ]);

export function sayMotion({ motionPrompt = '', expressiveness }: VideoOptions): string {
  const said = [motionPrompt.trim(), expressiveness && EXPRESSIVENESS_NAMES[expressiveness]()];
  return joined(said) || i18n.t('optionPages.automatic');
}
