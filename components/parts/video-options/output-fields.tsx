import { i18n } from '#i18n';
import { closedFormats } from '../../../utils/core/draft/background-choice.ts';
import {
  CAPTIONS,
  OUTPUT_FORMATS,
  RESOLUTIONS,
  type VideoOptions,
} from '../../../utils/core/draft/options.ts';
import { Choice } from '../choice.tsx';
import { CAPTION_NAMES, FORMAT_NAMES, RESOLUTION_NAMES } from './option-names.ts';
import type { VideoOptionsProps } from './option-props.ts';

export function OutputFields({ options, onEdit }: VideoOptionsProps) {
  return (
    <>
      <div class="option-pair">
        <Choice
          label={i18n.t('format.resolution')}
          values={RESOLUTIONS}
          names={RESOLUTION_NAMES}
          value={options.resolution}
          hint={options.resolution === '4k' ? i18n.t('format.resolution4kHint') : undefined}
          onPick={(resolution) => onEdit({ resolution })}
        />
        <Choice
          label={i18n.t('format.captions')}
          values={CAPTIONS}
          names={CAPTION_NAMES}
          value={options.captions ?? 'file'}
          onPick={(captions) => onEdit({ captions })}
        />
      </div>
      <Choice
        label={i18n.t('format.file')}
        values={OUTPUT_FORMATS}
        names={FORMAT_NAMES}
        value={options.outputFormat ?? 'mp4'}
        closed={closedFormats(options.background)}
        hint={formatHint(options)}
        onPick={(outputFormat) => onEdit({ outputFormat })}
      />
    </>
  );
}

function formatHint({ background, outputFormat, removeBackground }: VideoOptions) {
  if (background) return i18n.t('format.webmClosed');
  if (outputFormat !== 'webm') return undefined;
  return removeBackground ? undefined : i18n.t('format.webmRemoves');
}
