import { useId } from 'preact/hooks';
import { ChevronIcon } from './icons.tsx';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly names: Readonly<Record<Value, () => string>>;
  readonly value: Value;
  /** Those that can't be chosen at present; `hint` says why. */
  readonly closed?: readonly Value[];
  readonly hint?: string | undefined;
  readonly onChoose: (value: Value) => void;
}

/** A labelled list to choose one of a few from. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const id = useId();
  const { closed = [], hint } = props;
  return (
    <div class="field">
      <label class="field__label" for={id}>
        {props.label}
      </label>
      <div class="select">
        <select
          id={id}
          class="input"
          value={props.value}
          {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
          onChange={(event) => {
            const chosen = props.values[event.currentTarget.selectedIndex];
            if (chosen) props.onChoose(chosen);
          }}
        >
          {props.values.map((value) => (
            <option key={value} value={value} disabled={closed.includes(value)}>
              {props.names[value]()}
            </option>
          ))}
        </select>
        <ChevronIcon />
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="field__hint">
          {hint}
        </p>
      )}
    </div>
  );
}
