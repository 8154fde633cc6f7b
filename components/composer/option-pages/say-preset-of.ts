import { i18n } from '#i18n';
import type { Draft } from '../../../utils/core/draft/draft.ts';
import { isAsIn } from '../../../utils/core/draft/preset.ts';
import { type Presets, presetOf } from '../../../utils/core/draft/presets.ts';
import { sayPresetName } from '../../parts/preset/say-preset.ts';

/** What the draft's preset is called, and whether the draft has changed since; `null` where it has none. */
export function sayPresetOf(draft: Draft, presets: Presets): string | null {
  const preset = presetOf(presets, draft.preset);
  if (!preset) return null;
  const name = sayPresetName(preset);
  return isAsIn(draft, preset) ? name : i18n.t('optionPages.presetChanged', { name });
}
