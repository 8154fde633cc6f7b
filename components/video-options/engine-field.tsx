import { i18n } from '#i18n';
import {
  type ChosenAvatar,
  ENGINES,
  type Engine,
  movesByItself,
} from '../../utils/jobs/request.ts';
import { Choice } from '../choice.tsx';

const NAMES: Readonly<Record<Engine, () => string>> = {
  avatar_iv: () => i18n.t('format.engine.iv'),
  avatar_v: () => i18n.t('format.engine.v'),
};

interface EngineFieldProps {
  readonly avatar: ChosenAvatar;
  readonly onAvatar: (avatar: ChosenAvatar) => void;
}

/** The generation of HeyGen's renderer that moves a face. */
export function EngineField({ avatar, onAvatar }: EngineFieldProps) {
  const { engine: _, ...usual } = avatar;
  const hasNewer = avatar.engines?.includes('avatar_v') === true;
  const hint = hasNewer ? i18n.t('format.engine.byItself') : i18n.t('format.engine.closed');
  return (
    <Choice
      label={i18n.t('format.engine.label')}
      values={ENGINES}
      names={NAMES}
      value={avatar.engine ?? 'avatar_iv'}
      closed={hasNewer ? [] : ['avatar_v']}
      hint={hasNewer && !movesByItself(avatar) ? undefined : hint}
      onChoose={(engine) => onAvatar(engine === 'avatar_v' ? { ...usual, engine } : usual)}
    />
  );
}
