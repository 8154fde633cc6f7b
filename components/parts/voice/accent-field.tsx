import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problem } from '../problem.tsx';

interface AccentFieldProps {
  readonly value: string;
  readonly problem: string | undefined;
  readonly onInput: (tag: string) => void;
}

/** The accent of a voice, as a language tag; half of one is not called wrong while it is typed. */
export function AccentField({ value, problem, onInput }: AccentFieldProps) {
  const id = useId();
  const [done, setDone] = useState(true);
  const said = done ? problem : undefined;
  return (
    <div class="voice-settings__locale">
      <label for={id}>{i18n.t('voiceSettings.locale')}</label>
      <input
        id={id}
        class="input"
        value={value}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={said !== undefined}
        aria-describedby={`${id}-problem ${id}-hint`}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          setDone(true);
          // Ends a tag; a video is not paid for by it.
          event.preventDefault();
        }}
        onInput={(event) => {
          setDone(false);
          onInput(event.currentTarget.value.trim());
        }}
        onBlur={() => setDone(true)}
      />
      <p id={`${id}-hint`} class="field__hint">
        {i18n.t('voiceSettings.localeHint')}
      </p>
      <Problem id={`${id}-problem`}>{said}</Problem>
    </div>
  );
}
