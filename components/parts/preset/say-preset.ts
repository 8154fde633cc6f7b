import { i18n } from '#i18n';
import type { Preset } from '../../../utils/core/draft/preset.ts';
import type { nameProblem } from '../../../utils/core/draft/presets.ts';
import { RESOLUTION_NAMES } from '../video-options/option-names.ts';

/** What was made of an earlier version's defaults has no name yet. */
export const sayPresetName = ({ name }: Preset): string => name || i18n.t('presets.former');

/** What is to be known of a preset at a glance. */
export function sayPreset({ voice, aspectRatio, resolution, script = '' }: Preset): string {
  const parts = [
    voice?.name ?? i18n.t('presets.anyVoice'),
    aspectRatio === 'auto' ? '' : aspectRatio,
    RESOLUTION_NAMES[resolution](),
    script === '' ? '' : i18n.t('presets.withScript'),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

const NAME_PROBLEMS = {
  empty: () => i18n.t('presets.problem.empty'),
  taken: () => i18n.t('presets.problem.taken'),
};

export const sayNameProblem = (problem: ReturnType<typeof nameProblem>): string | undefined =>
  problem && NAME_PROBLEMS[problem]();
