import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Draft } from '../../../utils/core/draft/draft.ts';
import { presetFrom } from '../../../utils/core/draft/preset.ts';
import {
  freeName,
  nameProblem,
  type Presets,
  presetName,
  withPreset,
} from '../../../utils/core/draft/presets.ts';
import { changePresets } from '../../../utils/store/presets.ts';
import { isComposing } from '../../parts/composing.ts';
import { sayNameProblem } from '../../parts/preset/say-preset.ts';
import { Problem } from '../../parts/problem.tsx';
import { TextField } from '../../parts/text-field.tsx';
import '../../parts/tick.css';

interface PresetSaverProps {
  readonly draft: Draft;
  readonly presets: Presets;
  /** With the id of the new preset. */
  readonly onSaved: (id: string) => void;
}

/** Keeps how a draft speaks and looks under a name, with its script if that is wanted. */
export function PresetSaver({ draft, presets, onSaved }: PresetSaverProps) {
  const suggested = () => freeName(draft.voice?.name ?? i18n.t('presets.newName'), presets);
  const [typed, setTyped] = useState(suggested);
  const [withScript, setWithScript] = useState(false);
  const [strict, setStrict] = useState(false);
  const [outcome, setOutcome] = useState<'saved' | 'unsaved' | null>(null);
  const box = useId();
  const problem = nameProblem(typed, presets, null);
  const save = async () => {
    setStrict(true);
    setOutcome(null);
    if (problem) return;
    const id = crypto.randomUUID();
    const preset = presetFrom(draft, { id, name: presetName(typed), withScript });
    try {
      await changePresets((before) => withPreset(before, preset));
      onSaved(id);
      setOutcome('saved');
      setStrict(false);
    } catch (error) {
      console.error(error);
      setOutcome('unsaved');
    }
  };
  const said = outcome === 'saved' ? undefined : sayNameProblem(problem);
  return (
    <fieldset
      class="preset-saver"
      onKeyDown={(event) => {
        if (isComposing(event) || event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
        if (!(event.target instanceof HTMLInputElement)) return;
        // It would create the video.
        event.preventDefault();
        void save();
      }}
    >
      <legend class="preset-saver__heading">{i18n.t('presets.saveHeading')}</legend>
      <TextField
        label={i18n.t('presets.name')}
        value={typed}
        problem={said}
        strict={strict}
        onInput={(name) => {
          setTyped(name);
          setOutcome(null);
        }}
      />
      {draft.script.trim() !== '' && (
        <label class="preset-saver__script" for={box}>
          <input
            id={box}
            type="checkbox"
            checked={withScript}
            onChange={({ currentTarget }) => setWithScript(currentTarget.checked)}
          />
          {i18n.t('presets.keepScript')}
        </label>
      )}
      <div class="preset-saver__actions">
        <button type="button" class="button button--outlined" onClick={() => void save()}>
          {i18n.t('presets.save')}
        </button>
        <p role="status">{outcome === 'saved' && i18n.t('options.defaults.saved')}</p>
      </div>
      <Problem>{outcome === 'unsaved' ? i18n.t('options.defaults.unsaved') : undefined}</Problem>
    </fieldset>
  );
}
