import { useId, useState } from 'preact/hooks';
import { VOICE_LIMITS, type VoiceNumber } from '../../../utils/core/draft/narration.ts';
import { isComposing } from '../composing.ts';
import { ResetIcon } from '../more-icons.tsx';
import { Problem } from '../problem.tsx';

interface VoiceNumberProps {
  readonly name: VoiceNumber;
  readonly label: string;
  readonly reset: string;
  readonly step: number;
  readonly value: number | undefined;
  readonly problem: string | undefined;
  readonly onChange: (value: number | undefined) => void;
}

/** A slider, a text field for exact values, and a reset button. */
export function VoiceNumberField(props: VoiceNumberProps) {
  const { name, label, reset, step, value, problem, onChange } = props;
  const { min, max, default: usual } = VOICE_LIMITS[name];
  const id = useId();
  /** The text while it is typed: "0." must not be rewritten to "0". */
  const [typed, setTyped] = useState<string | null>(null);
  /** Problems are shown once typing is done: the next digit may fix them. */
  const [done, setDone] = useState(true);
  const at = value !== undefined && Number.isFinite(value) ? value : usual;
  const written = value === undefined || Number.isNaN(value) ? '' : String(value);
  return (
    <div class="voice-number">
      <label id={`${id}-label`} class="voice-number__label" for={id}>
        {label}
      </label>
      <input
        type="range"
        class="voice-number__slider"
        aria-labelledby={`${id}-label`}
        min={min}
        max={max}
        step={step}
        value={at}
        style={`--filled: ${(at - min) / (max - min)}`}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <input
        id={id}
        class="input voice-number__input"
        inputMode="decimal"
        autocomplete="off"
        placeholder={String(usual)}
        value={typed ?? written}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-problem`}
        onInput={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          setDone(false);
          onChange(numberOf(text));
        }}
        onKeyDown={(event) => {
          if (isComposing(event) || event.key !== 'Enter') return;
          setDone(true);
          // Must not submit the form: a video would be paid for.
          event.preventDefault();
        }}
        onBlur={() => {
          setDone(true);
          if (!Number.isNaN(value)) setTyped(null);
        }}
      />
      <button
        type="button"
        class="button button--icon"
        aria-label={reset}
        data-tip={reset}
        aria-disabled={value === undefined}
        onClick={() => {
          // The button is gone once there is nothing to reset.
          document.getElementById(id)?.focus();
          setTyped(null);
          onChange(undefined);
        }}
      >
        <ResetIcon />
      </button>
      <div class="voice-number__problem">
        <Problem id={`${id}-problem`}>{done ? problem : undefined}</Problem>
      </div>
    </div>
  );
}

/**
 * Accepts a decimal point or comma.
 *
 * @returns `NaN` if the text is no number, `undefined` if it is empty.
 */
export function numberOf(text: string): number | undefined {
  const trimmed = text.trim().replace(',', '.');
  return trimmed === '' ? undefined : Number(trimmed);
}
