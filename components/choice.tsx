import { useId } from 'preact/hooks';
import { ChevronIcon } from './icons.tsx';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly names: Readonly<Record<Value, () => string>>;
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

/** A labelled list to choose one of a few from. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const id = useId();
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
          onChange={(event) => {
            const chosen = props.values[event.currentTarget.selectedIndex];
            if (chosen) props.onChoose(chosen);
          }}
        >
          {props.values.map((value) => (
            <option key={value} value={value}>
              {props.names[value]()}
            </option>
          ))}
        </select>
        <ChevronIcon />
      </div>
    </div>
  );
}
