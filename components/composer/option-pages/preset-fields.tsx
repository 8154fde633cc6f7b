import { i18n } from '#i18n';
import type { Draft } from '../../../utils/core/draft/draft.ts';
import { changesBy, isAsIn } from '../../../utils/core/draft/preset.ts';
import { MOST_PRESETS, type Presets, presetOf } from '../../../utils/core/draft/presets.ts';
import { CheckIcon } from '../../parts/icons.tsx';
import { sayPreset, sayPresetName } from '../../parts/preset/say-preset.ts';
import type { DraftEdit } from '../use-draft-editor.ts';
import './preset-fields.css';
import { PresetSaver } from './preset-saver.tsx';

interface PresetFieldsProps {
  readonly draft: Draft;
  readonly presets: Presets;
  readonly onEdit: (changes: DraftEdit) => void;
}

/** The presets to choose from, and a way to keep this draft's own as one. */
export function PresetFields({ draft, presets, onEdit }: PresetFieldsProps) {
  const chosen = presetOf(presets, draft.preset);
  return (
    <>
      {presets.all.length > 0 && (
        <ul class="preset-choices">
          {presets.all.map((preset) => {
            const isChosen = preset.id === chosen?.id && isAsIn(draft, preset);
            return (
              <li key={preset.id}>
                <button
                  type="button"
                  class="option-row preset-choice"
                  aria-pressed={isChosen}
                  onClick={() => onEdit(changesBy(preset, draft, chosen))}
                >
                  <span class="preset-choice__sign">{isChosen && <CheckIcon size={16} />}</span>
                  <bdi class="option-row__name">{sayPresetName(preset)}</bdi>
                  <span class="option-row__value">{sayPreset(preset)}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {presets.all.length < MOST_PRESETS ? (
        <PresetSaver draft={draft} presets={presets} onSaved={(preset) => onEdit({ preset })} />
      ) : (
        <p class="field__hint">{i18n.t('presets.full', { limit: MOST_PRESETS })}</p>
      )}
    </>
  );
}
