import { i18n } from '#i18n';
import { TextField } from '../text-field.tsx';
import type { VideoOptionsProps } from './option-props.ts';

/** For programs that wait for the video. */
export function DeveloperFields({ options, problems, strict, onEdit }: VideoOptionsProps) {
  const { callbackUrl = '', callbackId = '' } = options;
  return (
    <>
      <TextField
        label={i18n.t('format.callbackUrl')}
        placeholder={i18n.t('format.background.urlHint')}
        hint={i18n.t('format.callbackUrlHint')}
        technical
        value={callbackUrl}
        problem={problems.callbackUrl}
        strict={strict}
        onInput={(url) => onEdit({ callbackUrl: url })}
      />
      <TextField
        label={i18n.t('format.callbackId')}
        hint={i18n.t('format.callbackIdHint')}
        technical
        value={callbackId}
        onInput={(text) => onEdit({ callbackId: text })}
      />
    </>
  );
}
