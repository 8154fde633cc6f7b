import { useId } from 'preact/hooks';
import './segments.css';

interface SegmentsProps<Value extends string> {
  /** The id of the heading. */
  readonly labelledBy: string;
  readonly hint?: string;
  readonly values: readonly Value[];
  readonly names: Readonly<Record<Value, () => string>>;
  readonly value: Value;
  readonly onPick: (value: Value) => void;
}

/** A choice between a few, side by side. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { labelledBy, hint, values, names, value, onPick } = props;
  const id = useId();
  return (
    <>
      <fieldset
        class="segments"
        aria-labelledby={labelledBy}
        {...(hint ? { 'aria-describedby': id } : {})}
      >
        {values.map((each) => (
          <label key={each} class="segments__choice">
            <input
              type="radio"
              class="visually-hidden"
              name={labelledBy}
              checked={each === value}
              onChange={() => onPick(each)}
            />
            {names[each]()}
          </label>
        ))}
      </fieldset>
      {hint && (
        <p id={id} class="field__hint">
          {hint}
        </p>
      )}
    </>
  );
}
