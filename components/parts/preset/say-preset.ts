import { i18n } from '#i18n';
import type { Preset } from '../../../utils/core/draft/preset.ts';

/** What was made of an earlier version's defaults has no name yet. */
export const sayPresetName = ({ name }: Preset): string => name || i18n.t('presets.former');

/** What is to be known of a preset at a glance. */
export function sayPreset({ voice, aspectRatio, resolution, script = '' }: Preset): string {
  const parts = [
    voice?.name ?? i18n.t('presets.anyVoice'),
    aspectRatio === 'auto' ? '' : aspectRatio,
    resolution === '4k' ? '4K' : resolution,
    script === '' ? '' : i18n.t('presets.withScript'),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
