import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isComposing } from '../../parts/composing.ts';
import { Problem } from '../../parts/problem.tsx';

interface LimitFieldProps {
  readonly label: string;
  /** In US dollars; `null`: no limit. */
  readonly usd: number | null;
  /** In US dollars. */
  readonly spentUsd: number;
  readonly saySpent: (usd: number) => string;
  readonly onChange: (usd: number | null) => void;
}

/** An amount in dollars that is kept when the field is left; an empty one is no limit. */
export function LimitField({ label, usd, spentUsd, saySpent, onChange }: LimitFieldProps) {
  const id = useId();
  const written = usd === null ? '' : String(usd);
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const done = () => {
    if (typed === null) return;
    const read = limitOf(typed);
    setWrong(read === undefined);
    if (read === undefined) return;
    setTyped(null);
    if (read !== usd) onChange(read);
  };
  return (
    <div class="field">
      <label class="field__label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="input limit-field__input"
        inputMode="decimal"
        autocomplete="off"
        placeholder={i18n.t('options.limits.none')}
        value={typed ?? written}
        aria-invalid={wrong}
        aria-describedby={`${id}-problem ${id}-spent`}
        onInput={(event) => {
          setWrong(false);
          setTyped(event.currentTarget.value);
        }}
        onBlur={done}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposing(event)) done();
        }}
      />
      {(usd !== null || spentUsd > 0) && (
        <p id={`${id}-spent`} class="field__hint">
          {saySpent(spentUsd)}
        </p>
      )}
      <Problem id={`${id}-problem`}>{wrong ? i18n.t('options.limits.wrong') : undefined}</Problem>
    </div>
  );
}

/** Accepts a dollar sign, and a decimal point or comma. @returns `undefined` where the text is no amount. */
export function limitOf(text: string): number | null | undefined {
  const amount = text.replace('$', '').trim().replace(',', '.');
  if (amount === '') return null;
  if (!/^\d{1,7}(\.\d{0,2})?$/u.test(amount)) return undefined;
  return Number(amount);
}
