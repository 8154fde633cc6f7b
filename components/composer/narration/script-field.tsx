import type { ComponentChildren, RefObject } from 'preact';
import { useId, useLayoutEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { countCharacters, SCRIPT_LIMIT } from '../../../utils/core/draft/narration.ts';
import { sentText } from '../../../utils/core/draft/script-text.ts';
import { count } from '../../parts/format.ts';
import { Problem } from '../../parts/problem.tsx';

interface ScriptFieldProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly script: string;
  /** How many photos say it. */
  readonly photos: number;
  readonly problem: string | undefined;
  /** Focus the field on mount. */
  readonly takesFocus: boolean;
  readonly onInput: (script: string) => void;
  /** Buttons below the script. */
  readonly children: ComponentChildren;
}

/** Nobody near the beginning asks how long a script may be. */
const COUNTED_FROM = 4000;

export function ScriptField(props: ScriptFieldProps) {
  const { field, script, photos, problem, takesFocus, onInput, children } = props;
  const id = useId();
  // Must be a layout effect: any later and it would steal the focus from where the user has put it.
  useLayoutEffect(() => {
    if (!takesFocus) return;
    const { current } = field;
    current?.focus({ preventScroll: true });
    current?.setSelectionRange(current.value.length, current.value.length);
  }, [field]);

  const characters = countCharacters(sentText(script));
  const over = characters > SCRIPT_LIMIT;
  const counted = { count: count(characters), limit: count(SCRIPT_LIMIT) };
  return (
    <div class="field script">
      <label class="visually-hidden" for={id}>
        {i18n.t('composer.script')}
      </label>
      <textarea
        ref={field}
        id={id}
        class="input script__input"
        rows={3}
        dir="auto"
        placeholder={i18n.t('composer.scriptHint', photos)}
        value={script}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-problem ${id}-length`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <div class="script__below">
        {children}
        <p id={`${id}-length`} class="field__hint script__length">
          {characters > COUNTED_FROM && (
            <>
              <span class={over ? 'script__over' : ''} aria-hidden="true">
                {i18n.t('composer.counter', counted)}
              </span>
              <span class="visually-hidden">{i18n.t('composer.counterNamed', counted)}</span>
            </>
          )}
        </p>
      </div>
      <Problem id={`${id}-problem`}>{problem}</Problem>
    </div>
  );
}
