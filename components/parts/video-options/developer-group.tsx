import { i18n } from '#i18n';
import { SeldomGroup } from '../group.tsx';
import type { VideoOptionsProps } from './option-props.ts';
import { TextField } from './text-field.tsx';

/** For programs that wait for the video. */
export function DeveloperGroup({ options, problems, strict, onEdit }: VideoOptionsProps) {
  const { callbackUrl = '', callbackId = '' } = options;
  return (
    <SeldomGroup name={i18n.t('format.developers')} used={callbackUrl !== '' || callbackId !== ''}>
      <TextField
        label={i18n.t('format.callbackUrl')}
        placeholder={i18n.t('format.callbackUrlExample')}
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
    </SeldomGroup>
  );
}
