import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { unlockKeys } from '../../../utils/messages.ts';
import { Problem } from '../problem.tsx';
import './unlock.css';

/** Asks for the passphrase of locked keys. It is gone with its form once they are open. */
export function UnlockForm() {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const unlock = async () => {
    if (busy || typed === '') return;
    setBusy(true);
    setProblem(undefined);
    const isRight = await unlockKeys(typed).catch(() => null);
    setBusy(false);
    if (isRight) return setTyped('');
    setProblem(isRight === null ? i18n.t('page.noAnswer') : i18n.t('unlock.wrong'));
    field.current?.select();
  };
  return (
    <form
      class="unlock"
      onSubmit={(event) => {
        event.preventDefault();
        void unlock();
      }}
    >
      <label class="visually-hidden" for={id}>
        {i18n.t('unlock.passphrase')}
      </label>
      <input
        ref={field}
        id={id}
        class="input unlock__field"
        type="password"
        autocomplete="off"
        placeholder={i18n.t('unlock.passphrase')}
        value={typed}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-problem`}
        onInput={(event) => {
          setProblem(undefined);
          setTyped(event.currentTarget.value);
        }}
      />
      <button type="submit" class="button button--primary unlock__button" aria-disabled={busy}>
        {busy ? i18n.t('unlock.unlocking') : i18n.t('unlock.unlock')}
      </button>
      <div class="unlock__problem">
        <Problem id={`${id}-problem`}>{problem}</Problem>
      </div>
    </form>
  );
}
