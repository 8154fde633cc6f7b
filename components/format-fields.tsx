import { i18n } from '#i18n';
import {
  ASPECT_RATIOS,
  type AspectRatio,
  RESOLUTIONS,
  type Resolution,
} from '../utils/jobs/options.ts';
import { Choice } from './choice.tsx';

const RESOLUTION_NAMES: Readonly<Record<Resolution, () => string>> = {
  '4k': () => i18n.t('format.resolution4k'),
  '1080p': () => i18n.t('format.resolution1080p'),
  '720p': () => i18n.t('format.resolution720p'),
};

const RATIO_NAMES: Readonly<Record<AspectRatio, () => string>> = {
  auto: () => i18n.t('format.ratioAuto'),
  '16:9': () => i18n.t('format.ratio16x9'),
  '9:16': () => i18n.t('format.ratio9x16'),
  '4:5': () => i18n.t('format.ratio4x5'),
  '5:4': () => i18n.t('format.ratio5x4'),
  '1:1': () => i18n.t('format.ratio1x1'),
};

interface FormatFieldsProps {
  readonly resolution: Resolution;
  readonly aspectRatio: AspectRatio;
  readonly onResolution: (resolution: Resolution) => void;
  readonly onAspectRatio: (ratio: AspectRatio) => void;
}

/** The shape of the video: resolution and aspect ratio, side by side. */
export function FormatFields(props: FormatFieldsProps) {
  return (
    <div class="format-fields">
      <Choice
        label={i18n.t('format.resolution')}
        values={RESOLUTIONS}
        names={RESOLUTION_NAMES}
        value={props.resolution}
        onChoose={props.onResolution}
      />
      <Choice
        label={i18n.t('format.aspectRatio')}
        values={ASPECT_RATIOS}
        names={RATIO_NAMES}
        value={props.aspectRatio}
        onChoose={props.onAspectRatio}
      />
    </div>
  );
}
