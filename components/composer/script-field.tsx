import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { speechMs } from '../../utils/jobs/length.ts';
import { countCharacters, SCRIPT_LIMIT } from '../../utils/jobs/narration.ts';
import { clock, count } from '../format.ts';
import { Problem } from '../problem.tsx';

interface ScriptFieldProps {
  readonly script: string;
  readonly problem: string | undefined;
  /** Whether the person begins here. */
  readonly takesFocus: boolean;
  readonly onInput: (script: string) => void;
}

/** The script, in a bubble that the photo says. */
export function ScriptField({ script, problem, takesFocus, onInput }: ScriptFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  // Before anything is shown: later, it would take the focus from where the person has put it.
  useLayoutEffect(() => {
    if (!takesFocus) return;
    const { current } = field;
    current?.focus({ preventScroll: true });
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);

  const characters = countCharacters(script);
  const over = characters > SCRIPT_LIMIT;
  return (
    <div class="field script">
      <label class="visually-hidden" for={id}>
        {i18n.t('composer.script')}
      </label>
      <div class="script__bubble">
        <textarea
          ref={field}
          id={id}
          class="input script__input"
          rows={3}
          placeholder={i18n.t('composer.scriptHint')}
          value={script}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-problem ${id}-length`}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      </div>
      <div class="script__below">
        <Problem id={`${id}-problem`}>{problem}</Problem>
        <p id={`${id}-length`} class="field__hint script__length">
          {script.trim() !== '' && (
            <span title={i18n.t('composer.speechLabel')}>{spoken(script)}</span>
          )}
          <span class={over ? 'script__over' : ''}>
            {i18n.t('composer.counter', { count: count(characters), limit: count(SCRIPT_LIMIT) })}
          </span>
        </p>
      </div>
    </div>
  );
}

function spoken(script: string): string {
  const seconds = Math.max(1, Math.round(speechMs(script) / 1000));
  return seconds < 60
    ? i18n.t('composer.speechSeconds', { seconds })
    : i18n.t('composer.speechMinutes', { time: clock(seconds) });
}
