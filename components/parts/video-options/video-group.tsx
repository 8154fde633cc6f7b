import { i18n } from '#i18n';
import { Group } from '../group.tsx';
import type { VideoOptionsProps } from './option-props.ts';
import { OutputFields } from './output-fields.tsx';
import { TitleField } from './title-field.tsx';

export function VideoGroup(props: VideoOptionsProps) {
  return (
    <Group name={i18n.t('format.video')}>
      <TitleField {...props} />
      <OutputFields {...props} />
    </Group>
  );
}
