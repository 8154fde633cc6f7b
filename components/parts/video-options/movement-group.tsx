import { i18n } from '#i18n';
import { EXPRESSIVENESS, type Expressiveness } from '../../../utils/core/draft/options.ts';
import { movesByItself } from '../../../utils/core/renderer.ts';
import { Choice } from '../choice.tsx';
import { SeldomGroup } from '../group.tsx';
import { EngineField } from './engine-field.tsx';
import { TextField } from './text-field.tsx';
import type { VideoOptionsProps } from './video-options-props.ts';

const VALUES = ['open', ...EXPRESSIVENESS] as const;
const NAMES: Readonly<Record<Expressiveness | 'open', () => string>> = {
  open: () => i18n.t('format.heygenChooses'),
  high: () => i18n.t('format.expressiveness.high'),
  medium: () => i18n.t('format.expressiveness.medium'),
  low: () => i18n.t('format.expressiveness.low'),
};

/** How the face moves. */
export function MovementGroup(props: VideoOptionsProps) {
  const { options, avatar, onAvatar, onEdit } = props;
  const { motionPrompt = '', expressiveness } = options;
  const used = motionPrompt !== '' || expressiveness !== undefined || avatar?.engine !== undefined;
  return (
    <SeldomGroup name={i18n.t('format.movement')} used={used}>
      {avatar && onAvatar ? (
        <EngineField avatar={avatar} onAvatar={onAvatar} />
      ) : (
        <p class="field__hint">{i18n.t('format.movementHint')}</p>
      )}
      {!movesByItself(avatar?.engine) && (
        <>
          <TextField
            label={i18n.t('format.motion')}
            placeholder={i18n.t('format.motionHint')}
            value={motionPrompt}
            onInput={(text) => onEdit({ motionPrompt: text })}
          />
          <Choice
            label={i18n.t('format.expressiveness.label')}
            values={VALUES}
            names={NAMES}
            value={expressiveness ?? 'open'}
            onChoose={(value) => onEdit({ expressiveness: value === 'open' ? undefined : value })}
          />
        </>
      )}
    </SeldomGroup>
  );
}
