import { AccountGroup } from './account-group.tsx';
import { MovementGroup } from './movement-group.tsx';
import type { VideoOptionsProps } from './option-props.ts';
import { PictureGroup } from './picture-group.tsx';
import { VideoGroup } from './video-group.tsx';
import './video-options.css';
import { i18n } from '#i18n';
import { SeldomGroup } from '../group.tsx';
import { TextField } from '../text-field.tsx';

/** All options of a video besides its narration. */
export function VideoOptionFields(props: VideoOptionsProps) {
  return (
    <div class="video-options">
      <PictureGroup {...props} />
      <VideoGroup {...props} />
      <MovementGroup {...props} />
      <AccountGroup {...props} />
      <DeveloperGroup {...props} />
    </div>
  );
}

/** For programs that wait for the video. */
function DeveloperGroup({ options, problems, strict, onEdit }: VideoOptionsProps) {
  const { callbackUrl = '', callbackId = '' } = options;
  return (
    <SeldomGroup name={i18n.t('format.developers')} used={callbackUrl !== '' || callbackId !== ''}>
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
    </SeldomGroup>
  );
}
