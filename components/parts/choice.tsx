import { useId } from 'preact/hooks';
import { ChevronIcon } from './more-icons.tsx';
import { Problem } from './problem.tsx';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly names: Readonly<Record<Value, () => string>>;
  readonly value: Value;
  /** Disabled options; `hint` says why. */
  readonly closed?: readonly Value[];
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly onPick: (value: Value) => void;
}

/** A labeled `<select>`. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const id = useId();
  const { closed = [], hint, problem } = props;
  const said = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
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
          {...(said === '' ? {} : { 'aria-describedby': said })}
          onChange={(event) => {
            const picked = props.values[event.currentTarget.selectedIndex];
            if (picked !== undefined) props.onPick(picked);
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
      {problem !== undefined && <Problem id={`${id}-problem`}>{problem}</Problem>}
      {hint !== undefined && (
        <p id={`${id}-hint`} class="field__hint">
          {hint}
        </p>
      )}
    </div>
  );
}
