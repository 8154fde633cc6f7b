import { i18n } from '#i18n';
import type { Draft } from '../../../utils/core/draft/draft.ts';
import { presets } from '../../../utils/store/presets.ts';
import { useSetting } from '../../hooks/use-setting.ts';
import { ChevronIcon } from '../../parts/more-icons.tsx';
import { sayPresetOf } from './say-preset-of.ts';

interface PresetButtonProps {
  readonly draft: Draft;
  readonly onOpen: () => void;
}

/** Names the draft's preset, and leads to the others. Nothing for those who keep none. */
export function PresetButton({ draft, onOpen }: PresetButtonProps) {
  const kept = useSetting(presets);
  if (!kept || kept.all.length === 0) return null;
  const name = sayPresetOf(draft, kept);
  return (
    <button
      type="button"
      class="button options-line__preset"
      aria-label={name === null ? undefined : i18n.t('optionPages.presetNamed', { name })}
      onClick={onOpen}
    >
      <bdi class="options-line__values">{name ?? i18n.t('optionPages.preset')}</bdi>
      <ChevronIcon size={16} />
    </button>
  );
}
