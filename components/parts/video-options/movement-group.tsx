import { i18n } from '#i18n';
import { SeldomGroup } from '../group.tsx';
import { MovementFields } from './movement-fields.tsx';
import type { VideoOptionsProps } from './option-props.ts';

export function MovementGroup(props: VideoOptionsProps) {
  const { motionPrompt = '', expressiveness } = props.options;
  const used =
    motionPrompt !== '' || expressiveness !== undefined || props.avatar?.engine !== undefined;
  return (
    <SeldomGroup name={i18n.t('format.movement')} used={used}>
      <MovementFields {...props} />
    </SeldomGroup>
  );
}
