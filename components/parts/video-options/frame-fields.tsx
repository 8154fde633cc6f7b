import { i18n } from '#i18n';
import { FITS } from '../../../utils/core/draft/options.ts';
import { Choice } from '../choice.tsx';
import { FramingPreview } from './framing-preview.tsx';
import { FIT_NAMES } from './option-names.ts';
import type { VideoOptionsProps } from './option-props.ts';
import { RatioChips } from './ratio-chips.tsx';

const FIT_VALUES = ['open', ...FITS] as const;

export function FrameFields({ options, photo, crop, onEdit }: VideoOptionsProps) {
  return (
    <div class="frame-fields">
      <FramingPreview options={options} photo={photo} crop={crop} />
      <div class="frame-fields__choices">
        <RatioChips value={options.aspectRatio} onPick={(aspectRatio) => onEdit({ aspectRatio })} />
        <Choice
          label={i18n.t('format.fit')}
          values={FIT_VALUES}
          names={FIT_NAMES}
          value={options.fit ?? 'open'}
          onPick={(fit) => onEdit({ fit: fit === 'open' ? undefined : fit })}
        />
      </div>
    </div>
  );
}
