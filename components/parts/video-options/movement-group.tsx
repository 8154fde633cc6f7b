import { i18n } from '#i18n';
import { EXPRESSIVENESS, type Expressiveness } from '../../../utils/core/draft/options.ts';
import type { ChosenAvatar } from '../../../utils/core/draft/request.ts';
import { movesByItself, RENDERERS, type Renderer } from '../../../utils/core/renderer.ts';
import { Choice } from '../choice.tsx';
import { SeldomGroup } from '../group.tsx';
import { TextField } from '../text-field.tsx';
import type { VideoOptionsProps } from './option-props.ts';

const EXPRESSIVENESS_VALUES = ['open', ...EXPRESSIVENESS] as const;
const EXPRESSIVENESS_NAMES: Readonly<Record<Expressiveness | 'open', () => string>> = {
  open: () => i18n.t('format.expressiveness.usual'),
  high: () => i18n.t('format.expressiveness.high'),
  medium: () => i18n.t('format.expressiveness.medium'),
  low: () => i18n.t('format.expressiveness.low'),
};

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
            values={EXPRESSIVENESS_VALUES}
            names={EXPRESSIVENESS_NAMES}
            value={expressiveness ?? 'open'}
            onPick={(value) => onEdit({ expressiveness: value === 'open' ? undefined : value })}
          />
        </>
      )}
    </SeldomGroup>
  );
}

const ENGINE_NAMES: Readonly<Record<Renderer, () => string>> = {
  avatar_iv: () => i18n.t('format.engine.iv'),
  avatar_v: () => i18n.t('format.engine.v'),
};

interface EngineFieldProps {
  readonly avatar: ChosenAvatar;
  readonly onAvatar: (avatar: ChosenAvatar) => void;
}

function EngineField({ avatar, onAvatar }: EngineFieldProps) {
  const { engine: _, ...usual } = avatar;
  const hasNewer = avatar.engines?.includes('avatar_v') === true;
  return (
    <Choice
      label={i18n.t('format.engine.label')}
      values={RENDERERS}
      names={ENGINE_NAMES}
      value={avatar.engine ?? 'avatar_iv'}
      closed={hasNewer ? [] : ['avatar_v']}
      hint={hintOf(avatar, hasNewer)}
      onPick={(engine) => onAvatar(engine === 'avatar_v' ? { ...usual, engine } : usual)}
    />
  );
}

function hintOf({ engine, engines }: ChosenAvatar, hasNewer: boolean): string | undefined {
  if (movesByItself(engine)) return i18n.t('format.engine.byItself');
  if (hasNewer) return undefined;
  return engines ? i18n.t('format.engine.closed') : i18n.t('format.engine.unknown');
}
