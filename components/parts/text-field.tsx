import { useId, useState } from 'preact/hooks';
import { Problem } from './problem.tsx';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  /** Show the problem at once, not only after the field lost the focus. */
  readonly strict?: boolean;
  /** A URL or a code: no spell checking. */
  readonly technical?: boolean;
  /** A new passphrase: not to be seen, nor filled in with an old one. */
  readonly secret?: boolean;
  readonly onInput: (value: string) => void;
}

const PLAIN = { autocomplete: 'off' } as const;
const SECRET = { type: 'password', autocomplete: 'new-password' } as const;

/** A text input. A problem is not shown while the value is first typed. */
export function TextField({
  label,
  value,
  placeholder = '',
  hint,
  problem,
  strict = false,
  technical = false,
  secret = false,
  onInput,
}: TextFieldProps) {
  const id = useId();
  const [left, setLeft] = useState(false);
  const said = strict || left ? problem : undefined;
  return (
    <div class="field">
      <label class="field__label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="input"
        {...(technical ? {} : { dir: 'auto' as const })}
        value={value}
        placeholder={placeholder}
        {...(secret ? SECRET : PLAIN)}
        spellcheck={!technical}
        aria-invalid={said !== undefined}
        aria-describedby={hint === undefined ? `${id}-problem` : `${id}-hint ${id}-problem`}
        onInput={(event) => onInput(event.currentTarget.value)}
        onBlur={() => setLeft(true)}
      />
      <Problem id={`${id}-problem`}>{said}</Problem>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="field__hint">
          {hint}
        </p>
      )}
    </div>
  );
}
