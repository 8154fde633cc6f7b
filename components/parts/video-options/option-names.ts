import { i18n } from '#i18n';
import type { BackgroundChoice } from '../../../utils/core/draft/background-choice.ts';
import type {
  AspectRatio,
  Captions,
  Expressiveness,
  Fit,
  OutputFormat,
  Resolution,
} from '../../../utils/core/draft/options.ts';

/** What each value of an option is called, in a field and where all that is set is summed up. */

export const RESOLUTION_NAMES: Readonly<Record<Resolution, () => string>> = {
  '4k': () => i18n.t('format.resolution4k'),
  '1080p': () => i18n.t('format.resolution1080p'),
  '720p': () => i18n.t('format.resolution720p'),
};

export const FORMAT_NAMES: Readonly<Record<OutputFormat, () => string>> = {
  mp4: () => i18n.t('format.mp4'),
  webm: () => i18n.t('format.webm'),
};

export const CAPTION_NAMES: Readonly<Record<Captions, () => string>> = {
  file: () => i18n.t('format.captionsFile'),
  burnt: () => i18n.t('format.captionsBurnt'),
  none: () => i18n.t('format.captionsNone'),
};

export const RATIO_NAMES: Readonly<Record<AspectRatio, () => string>> = {
  auto: () => i18n.t('format.ratioAuto'),
  '16:9': () => i18n.t('format.ratio16x9'),
  '9:16': () => i18n.t('format.ratio9x16'),
  '4:5': () => i18n.t('format.ratio4x5'),
  '5:4': () => i18n.t('format.ratio5x4'),
  '1:1': () => i18n.t('format.ratio1x1'),
};

export const FIT_NAMES: Readonly<Record<Fit | 'open', () => string>> = {
  open: () => i18n.t('format.heygenChooses'),
  cover: () => i18n.t('format.fitCover'),
  contain: () => i18n.t('format.fitContain'),
};

export const BACKGROUND_NAMES: Readonly<Record<BackgroundChoice, () => string>> = {
  keep: () => i18n.t('format.background.keep'),
  remove: () => i18n.t('format.background.remove'),
  color: () => i18n.t('format.background.color'),
  link: () => i18n.t('format.background.link'),
  file: () => i18n.t('format.background.file'),
};

export const EXPRESSIVENESS_NAMES: Readonly<Record<Expressiveness | 'open', () => string>> = {
  open: () => i18n.t('format.expressiveness.usual'),
  high: () => i18n.t('format.expressiveness.high'),
  medium: () => i18n.t('format.expressiveness.medium'),
  low: () => i18n.t('format.expressiveness.low'),
};
