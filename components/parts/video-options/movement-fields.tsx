import { i18n } from '#i18n';
import { EXPRESSIVENESS } from '../../../utils/core/draft/options.ts';
import type { ChosenAvatar } from '../../../utils/core/draft/request.ts';
import { movesByItself, RENDERERS, type Renderer } from '../../../utils/core/renderer.ts';
import { Choice } from '../choice.tsx';
import { TextField } from '../text-field.tsx';
import { EXPRESSIVENESS_NAMES } from './option-names.ts';
import type { VideoOptionsProps } from './option-props.ts';

const EXPRESSIVENESS_VALUES = ['open', ...EXPRESSIVENESS] as const;
export function MovementFields({ options, avatar, onAvatar, onEdit }: VideoOptionsProps) {
  const { motionPrompt = '', expressiveness } = options;
  return (
    <>
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
    </>
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
