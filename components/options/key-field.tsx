import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { EyeIcon, EyeOffIcon } from '../parts/icons.tsx';

/** A pasted key is checked by itself after a pause in typing, in milliseconds. */
const PAUSE_MS = 500;
/** What is shorter than this is still being typed. */
const SHORTEST = 8;

interface KeyFieldProps {
  readonly kept: string;
  /** Resolves to whether the key is kept. */
  readonly onOffer: (key: string) => Promise<boolean>;
}

/** Takes a new key; of a kept one it shows only that it is there, and its end. */
export function KeyField({ kept, onOffer }: KeyFieldProps) {
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const offered = useRef('');
  useLayoutEffect(() => {
    if (location.hash === '#key') field.current?.focus();
  }, []);

  const offer = async (text: string) => {
    const key = text.trim();
    if (key === '' || key === offered.current) return;
    offered.current = key;
    if (!(await onOffer(key))) return;
    // What is kept leaves the page, unless something else was typed meanwhile.
    setTyped((now) => (now.trim() === key ? '' : now));
  };
  useEffect(() => {
    if (typed.trim().length < SHORTEST) return;
    const timer = setTimeout(() => void offer(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  });

  return (
    <div class="field">
      <label class="field__label visually-hidden" for="key">
        {i18n.t('options.key.heading')}
      </label>
      <div class="key-field">
        <input
          ref={field}
          id="key"
          class="input key-field__input"
          {...(shown ? { type: 'text' as const } : { type: 'password' as const })}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder={kept === '' ? i18n.t('options.key.empty') : masked(kept)}
          aria-describedby="key-help"
          value={typed}
          onInput={(event) => {
            offered.current = '';
            setTyped(event.currentTarget.value);
          }}
          onBlur={() => void offer(typed)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void offer(typed);
          }}
        />
        {typed !== '' && (
          <button
            type="button"
            class="button button--quiet key-field__show"
            onClick={() => setShown(!shown)}
          >
            {shown ? <EyeOffIcon /> : <EyeIcon />}
            {shown ? i18n.t('options.key.hide') : i18n.t('options.key.show')}
          </button>
        )}
      </div>
    </div>
  );
}

/** Dots and the last four characters, enough to tell two keys apart. */
function masked(key: string): string {
  return `••••••••••••${key.length > 12 ? ` ${key.slice(-4)}` : ''}`;
}
