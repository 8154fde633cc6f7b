import { i18n } from '#i18n';
import type { ChosenAvatar } from '../../../utils/core/draft/request.ts';
import { movesByItself, RENDERERS, type Renderer } from '../../../utils/core/renderer.ts';
import { Choice } from '../choice.tsx';

const NAMES: Readonly<Record<Renderer, () => string>> = {
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
  return (
    <Choice
      label={i18n.t('format.engine.label')}
      values={RENDERERS}
      names={NAMES}
      value={avatar.engine ?? 'avatar_iv'}
      closed={hasNewer ? [] : ['avatar_v']}
      hint={hintOf(avatar, hasNewer)}
      onChoose={(engine) => onAvatar(engine === 'avatar_v' ? { ...usual, engine } : usual)}
    />
  );
}

function hintOf({ engine, engines }: ChosenAvatar, hasNewer: boolean): string | undefined {
  if (movesByItself(engine)) return i18n.t('format.engine.byItself');
  if (hasNewer) return undefined;
  return engines ? i18n.t('format.engine.closed') : i18n.t('format.engine.unknown');
}
