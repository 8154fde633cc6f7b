import { i18n } from '#i18n';
import { EXPRESSIVENESS, type Expressiveness } from '../../utils/jobs/options.ts';
import { Choice } from '../choice.tsx';
import { SeldomGroup } from './group.tsx';
import { TextField } from './text-field.tsx';
import type { VideoOptionsProps } from './video-options.tsx';

const VALUES = ['open', ...EXPRESSIVENESS] as const;
const NAMES: Readonly<Record<Expressiveness | 'open', () => string>> = {
  open: () => i18n.t('format.heygenChooses'),
  high: () => i18n.t('format.expressiveness.high'),
  medium: () => i18n.t('format.expressiveness.medium'),
  low: () => i18n.t('format.expressiveness.low'),
};

/** How the face moves. */
export function MovementGroup({ options, learnt = false, onEdit }: VideoOptionsProps) {
  const { motionPrompt = '', expressiveness } = options;
  return (
    <SeldomGroup
      name={i18n.t('format.movement')}
      used={motionPrompt !== '' || expressiveness !== undefined}
    >
      {!learnt && <p class="field__hint">{i18n.t('format.movementHint')}</p>}
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
    </SeldomGroup>
  );
}
