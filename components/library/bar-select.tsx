import { ChevronIcon } from '../parts/more-icons.tsx';

interface BarSelectProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly value: Value;
  readonly onPick: (value: Value) => void;
}

/** A `<select>` in a bar, whose choice says what it is about. */
export function BarSelect<Value extends string>(props: BarSelectProps<Value>) {
  const { label, values, nameOf, value, onPick } = props;
  return (
    <div class="select">
      <select
        class="input"
        aria-label={label}
        value={value}
        onChange={(event) => {
          const picked = values[event.currentTarget.selectedIndex];
          if (picked !== undefined) onPick(picked);
        }}
      >
        {values.map((each) => (
          <option key={each} value={each}>
            {nameOf(each)}
          </option>
        ))}
      </select>
      <ChevronIcon />
    </div>
  );
}
