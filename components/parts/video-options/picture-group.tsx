import { i18n } from '#i18n';
import { Group } from '../group.tsx';
import { BackgroundField } from './background-field.tsx';
import { FrameFields } from './frame-fields.tsx';
import type { VideoOptionsProps } from './option-props.ts';

export function PictureGroup(props: VideoOptionsProps) {
  return (
    <Group name={i18n.t('format.picture')}>
      <FrameFields {...props} />
      <BackgroundField {...props} />
    </Group>
  );
}
