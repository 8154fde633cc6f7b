import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { colorFrom, isColor } from '../../../utils/core/draft/background-choice.ts';
import { Problem } from '../problem.tsx';

interface ColorFieldProps {
  readonly value: string;
  readonly problem: string | undefined;
  readonly strict: boolean;
  readonly onInput: (value: string) => void;
}

/** A color picker and a text field for the same value. */
export function ColorField({ value, problem, strict, onInput }: ColorFieldProps) {
  const id = useId();
  const [left, setLeft] = useState(false);
  const said = strict || left ? problem : undefined;
  return (
    <div class="field">
      <label class="field__label" for={id}>
        {i18n.t('format.background.color')}
      </label>
      <div class="color-field">
        <input
          type="color"
          class="color-field__swatch"
          aria-label={i18n.t('format.background.colorPick')}
          value={isColor(value) ? value : '#ffffff'}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        <input
          id={id}
          class="input color-field__text"
          value={value}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={said !== undefined}
          aria-describedby={`${id}-problem`}
          onInput={(event) => onInput(colorFrom(event.currentTarget.value))}
          onBlur={() => setLeft(true)}
        />
      </div>
      <Problem id={`${id}-problem`}>{said}</Problem>
    </div>
  );
}
