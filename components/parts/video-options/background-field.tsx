import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import {
  BACKGROUND_CHOICES,
  type BackgroundChoice,
  chooseBackground,
  chosenBackground,
  closedBackgrounds,
} from '../../../utils/core/draft/background-choice.ts';
import type { Background } from '../../../utils/core/draft/options.ts';
import { Choice } from '../choice.tsx';
import { TextField } from '../text-field.tsx';
import '../tick.css';
import { BackgroundFile } from './background-file.tsx';
import { ColorField } from './color-field.tsx';
import { BACKGROUND_NAMES } from './option-names.ts';
import type { VideoOptionsProps } from './option-props.ts';

export function BackgroundField({ options, problems, strict, onEdit }: VideoOptionsProps) {
  const { background, outputFormat } = options;
  const before = useRef<Partial<Record<BackgroundChoice, Background>>>({});
  const choice = chosenBackground(options);
  const closed = closedBackgrounds(outputFormat);
  const pick = (next: BackgroundChoice) => {
    if (background) before.current[choice] = background;
    onEdit(chooseBackground(next, options, before.current));
  };
  const said = { problem: problems.background, strict };
  return (
    <>
      <Choice
        label={i18n.t('format.background.label')}
        values={BACKGROUND_CHOICES}
        names={BACKGROUND_NAMES}
        value={choice}
        closed={closed}
        hint={closed.length > 0 ? i18n.t('format.background.closed') : undefined}
        onPick={pick}
      />
      {background?.type === 'color' && (
        <ColorField
          value={background.value}
          {...said}
          onInput={(value) => onEdit({ background: { type: 'color', value } })}
        />
      )}
      {background?.type === 'link' && (
        <TextField
          label={i18n.t('format.background.url')}
          placeholder={i18n.t('format.background.urlHint')}
          technical
          value={background.url}
          {...said}
          onInput={(url) => onEdit({ background: { type: 'link', url } })}
        />
      )}
      {background?.type === 'file' && (
        <BackgroundFile
          file={background.file}
          problem={strict ? problems.background : undefined}
          onFile={(file) => onEdit({ background: { type: 'file', file } })}
        />
      )}
      {background && (
        <label class="check">
          <input
            type="checkbox"
            class="check__box"
            checked={options.removeBackground ?? false}
            onChange={(event) => onEdit({ removeBackground: event.currentTarget.checked })}
          />
          <span>{i18n.t('format.background.removeToo')}</span>
        </label>
      )}
    </>
  );
}
