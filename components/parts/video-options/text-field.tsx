import { useId, useState } from 'preact/hooks';
import { Problem } from '../problem.tsx';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  /** The problem is said at once, and not only when the field was left. */
  readonly strict?: boolean;
  /** An address or a code, and no words of a language. */
  readonly technical?: boolean;
  readonly onInput: (value: string) => void;
}

/** A line of text; what is wrong with it is not said while it is being typed for the first time. */
export function TextField({
  label,
  value,
  placeholder = '',
  hint,
  problem,
  strict = false,
  technical = false,
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
        value={value}
        placeholder={placeholder}
        autocomplete="off"
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
