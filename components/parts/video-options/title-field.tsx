import { i18n } from '#i18n';
import { TextField } from '../text-field.tsx';
import type { VideoOptionsProps } from './option-props.ts';

export function TitleField({ options, onEdit }: VideoOptionsProps) {
  return (
    <TextField
      label={i18n.t('composer.title')}
      placeholder={i18n.t('composer.titleHint')}
      value={options.title}
      onInput={(title) => onEdit({ title })}
    />
  );
}
