import { ChevronIcon } from '../icons.tsx';

interface FilterSelectProps {
  readonly label: string;
  /** What it says while it lets all pass. */
  readonly any: string;
  readonly values: readonly { readonly value: string; readonly text: () => string }[];
  /** Empty: any. */
  readonly value: string;
  readonly onChoose: (value: string | undefined) => void;
}

/** A small list to filter by. */
export function FilterSelect({ label, any, values, value, onChoose }: FilterSelectProps) {
  return (
    <div class="select">
      <select
        class={`input ${value === '' ? '' : 'voice-filters__set'}`}
        aria-label={label}
        title={label}
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value || undefined)}
      >
        <option value="">{any}</option>
        {values.map((each) => (
          <option key={each.value} value={each.value}>
            {each.text()}
          </option>
        ))}
      </select>
      <ChevronIcon size={14} />
    </div>
  );
}
