import './key.css';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isComposing } from '../composing.ts';
import { EyeIcon, EyeOffIcon } from '../more-icons.tsx';

/** Debounce before a typed or pasted key is checked, in milliseconds. */
const PAUSE_MS = 500;
/** Anything shorter can't be a whole key. */
const SHORTEST = 8;

interface KeyFieldProps {
  /** The last characters of the saved key, as far as they are shown; `null` where none is saved. */
  readonly kept: string | null;
  /** Takes the focus when it appears. */
  readonly focused?: boolean;
  /** What was offered last was refused. */
  readonly refused?: boolean;
  /** Resolves to true if the key was saved. */
  readonly onOffer: (key: string) => Promise<boolean>;
}

/** Never shows a saved key: only its last characters. */
export function KeyField({ kept, focused = false, refused = false, onOffer }: KeyFieldProps) {
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const offered = useRef('');
  useLayoutEffect(() => {
    if (focused || location.hash === '#key') field.current?.focus();
  }, []);

  const offer = async (text: string) => {
    const key = text.trim();
    if (key === '' || key === offered.current) return;
    offered.current = key;
    if (!(await onOffer(key))) return;
    // A saved key must not stay on the page. Keep what was typed in the meantime.
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
          placeholder={kept === null ? i18n.t('options.key.empty') : masked(kept)}
          aria-describedby="key-help"
          aria-invalid={refused && typed !== ''}
          value={typed}
          onInput={(event) => {
            offered.current = '';
            setTyped(event.currentTarget.value);
          }}
          onBlur={() => void offer(typed)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isComposing(event)) void offer(typed);
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

/** @param end the key's last characters. */
export const masked = (end: string): string => `••••••••••••${end === '' ? '' : ` ${end}`}`;
