import { useId } from 'preact/hooks';
import { Problem } from '../../parts/problem.tsx';

interface PassphraseFieldProps {
  readonly label: string;
  readonly value: string;
  readonly problem: string | undefined;
  readonly onInput: (text: string) => void;
}

export function PassphraseField({ label, value, problem, onInput }: PassphraseFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="field__label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="input"
        type="password"
        autocomplete="new-password"
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-problem`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <Problem id={`${id}-problem`}>{problem}</Problem>
    </div>
  );
}
