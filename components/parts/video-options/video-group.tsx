import { i18n } from '#i18n';
import { closedFormats } from '../../../utils/core/draft/background-choice.ts';
import {
  CAPTIONS,
  type Captions,
  OUTPUT_FORMATS,
  type OutputFormat,
  RESOLUTIONS,
  type Resolution,
  type VideoOptions,
} from '../../../utils/core/draft/options.ts';
import { Choice } from '../choice.tsx';
import { Group } from '../group.tsx';
import { TextField } from '../text-field.tsx';
import type { VideoOptionsProps } from './option-props.ts';

const RESOLUTION_NAMES: Readonly<Record<Resolution, () => string>> = {
  '4k': () => i18n.t('format.resolution4k'),
  '1080p': () => i18n.t('format.resolution1080p'),
  '720p': () => i18n.t('format.resolution720p'),
};

const FORMAT_NAMES: Readonly<Record<OutputFormat, () => string>> = {
  mp4: () => i18n.t('format.mp4'),
  webm: () => i18n.t('format.webm'),
};

const CAPTION_NAMES: Readonly<Record<Captions, () => string>> = {
  file: () => i18n.t('format.captionsFile'),
  burnt: () => i18n.t('format.captionsBurnt'),
  none: () => i18n.t('format.captionsNone'),
};

export function VideoGroup({ options, onEdit }: VideoOptionsProps) {
  return (
    <Group name={i18n.t('format.video')}>
      <TextField
        label={i18n.t('composer.title')}
        placeholder={i18n.t('composer.titleHint')}
        value={options.title}
        onInput={(title) => onEdit({ title })}
      />
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
    </Group>
  );
}

function formatHint({ background, outputFormat, removeBackground }: VideoOptions) {
  if (background) return i18n.t('format.webmClosed');
  if (outputFormat !== 'webm') return undefined;
  return removeBackground ? undefined : i18n.t('format.webmRemoves');
}
