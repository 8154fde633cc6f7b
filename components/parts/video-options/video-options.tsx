import { AccountGroup } from './account-group.tsx';
import { MovementGroup } from './movement-group.tsx';
import type { VideoOptionsProps } from './option-props.ts';
import { PictureGroup } from './picture-group.tsx';
import { VideoGroup } from './video-group.tsx';
import './video-options.css';
import { i18n } from '#i18n';
import { SeldomGroup } from '../group.tsx';
import { DeveloperFields } from './developer-fields.tsx';

/** All options of a video besides its narration. */
export function VideoOptionFields(props: VideoOptionsProps) {
  const { callbackUrl = '', callbackId = '' } = props.options;
  return (
    <div class="video-options">
      <PictureGroup {...props} />
      <VideoGroup {...props} />
      <MovementGroup {...props} />
      <AccountGroup {...props} />
      <SeldomGroup
        name={i18n.t('format.developers')}
        used={callbackUrl !== '' || callbackId !== ''}
      >
        <DeveloperFields {...props} />
      </SeldomGroup>
    </div>
  );
}
