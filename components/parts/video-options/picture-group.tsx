import { i18n } from '#i18n';
import {
  ASPECT_RATIOS,
  type AspectRatio,
  FITS,
  type Fit,
} from '../../../utils/core/draft/options.ts';
import { Choice } from '../choice.tsx';
import { Group } from '../group.tsx';
import { BackgroundField } from './background-field.tsx';
import { FramingPreview } from './framing-preview.tsx';
import type { VideoOptionsProps } from './option-props.ts';

const RATIO_NAMES: Readonly<Record<AspectRatio, () => string>> = {
  auto: () => i18n.t('format.ratioAuto'),
  '16:9': () => i18n.t('format.ratio16x9'),
  '9:16': () => i18n.t('format.ratio9x16'),
  '4:5': () => i18n.t('format.ratio4x5'),
  '5:4': () => i18n.t('format.ratio5x4'),
  '1:1': () => i18n.t('format.ratio1x1'),
};

const FIT_VALUES = ['open', ...FITS] as const;
const FIT_NAMES: Readonly<Record<Fit | 'open', () => string>> = {
  open: () => i18n.t('format.heygenChooses'),
  cover: () => i18n.t('format.fitCover'),
  contain: () => i18n.t('format.fitContain'),
};

export function PictureGroup(props: VideoOptionsProps) {
  const { options, photo, crop, onEdit } = props;
  return (
    <Group name={i18n.t('format.picture')}>
      <div class="frame-fields">
        <FramingPreview options={options} photo={photo} crop={crop} />
        <div class="frame-fields__choices">
          <Choice
            label={i18n.t('format.aspectRatio')}
            values={ASPECT_RATIOS}
            names={RATIO_NAMES}
            value={options.aspectRatio}
            onPick={(aspectRatio) => onEdit({ aspectRatio })}
          />
          <Choice
            label={i18n.t('format.fit')}
            values={FIT_VALUES}
            names={FIT_NAMES}
            value={options.fit ?? 'open'}
            onPick={(fit) => onEdit({ fit: fit === 'open' ? undefined : fit })}
          />
        </div>
      </div>
      <BackgroundField {...props} />
    </Group>
  );
}
