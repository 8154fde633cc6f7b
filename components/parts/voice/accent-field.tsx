import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { accentName } from '../../../utils/core/accent-name.ts';
import { accentNamed, accentsOf } from '../../../utils/core/accents.ts';
import { isComposing } from '../composing.ts';
import { Problem } from '../problem.tsx';

interface AccentFieldProps {
  /** A BCP-47 language tag, or what is typed until it is one. */
  readonly value: string;
  /** What HeyGen calls the voice's language. */
  readonly language: string;
  readonly problem: string | undefined;
  readonly onInput: (tag: string) => void;
}

/** Offers the accents of a language by name, and takes any other. Not called wrong while it is typed. */
export function AccentField({ value, language, problem, onInput }: AccentFieldProps) {
  const id = useId();
  const [done, setDone] = useState(true);
  const said = done ? problem : undefined;
  const finish = () => {
    setDone(true);
    const tag = accentNamed(value, language, navigator.language);
    if (tag !== value) onInput(tag);
  };
  return (
    <div class="voice-settings__locale">
      <label for={id}>{i18n.t('voiceSettings.locale')}</label>
      <input
        id={id}
        class="input"
        value={value}
        list={`${id}-accents`}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={said !== undefined}
        aria-describedby={`${id}-problem ${id}-hint`}
        onKeyDown={(event) => {
          if (isComposing(event) || event.key !== 'Enter') return;
          finish();
          // Must not submit the form: a video would be paid for.
          event.preventDefault();
        }}
        onInput={(event) => {
          setDone(false);
          onInput(event.currentTarget.value);
        }}
        onBlur={finish}
      />
      <datalist id={`${id}-accents`}>
        {accentsOf(language).map((tag) => (
          <option key={tag} value={tag}>
            {accentName(tag, navigator.language)}
          </option>
        ))}
      </datalist>
      <p id={`${id}-hint`} class="field__hint">
        {(done && accentName(value, navigator.language)) || i18n.t('voiceSettings.localeHint')}
      </p>
      <Problem id={`${id}-problem`}>{said}</Problem>
    </div>
  );
}
