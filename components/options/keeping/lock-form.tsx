import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { SHORTEST_PASSPHRASE } from '../../../utils/core/passphrase.ts';
import { count } from '../../parts/format.ts';
import { TextField } from '../../parts/text-field.tsx';

interface LockFormProps {
  readonly onLock: (passphrase: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** A new passphrase, typed twice. */
export function LockForm({ onLock, onCancel }: LockFormProps) {
  const [typed, setTyped] = useState('');
  const [repeated, setRepeated] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const isShort = [...typed].length < SHORTEST_PASSPHRASE;
  const differs = repeated !== typed;
  const lock = async () => {
    setTried(true);
    if (isShort || differs || busy) return;
    setBusy(true);
    await onLock(typed);
    setBusy(false);
  };
  const short = i18n.t('options.keeping.short', { count: count(SHORTEST_PASSPHRASE) });
  return (
    <form
      class="keeping__lock"
      onSubmit={(event) => {
        event.preventDefault();
        void lock();
      }}
    >
      <TextField
        secret
        technical
        strict
        label={i18n.t('unlock.passphrase')}
        value={typed}
        problem={tried && isShort ? short : undefined}
        onInput={setTyped}
      />
      <TextField
        secret
        technical
        strict
        label={i18n.t('options.keeping.repeat')}
        value={repeated}
        problem={tried && !isShort && differs ? i18n.t('options.keeping.differs') : undefined}
        onInput={setRepeated}
      />
      <p class="options-section__help">{i18n.t('options.keeping.noWayBack')}</p>
      <div class="keeping__actions">
        <button type="submit" class="button button--primary" aria-disabled={busy}>
          {i18n.t('options.keeping.lock')}
        </button>
        <button type="button" class="button button--quiet" onClick={onCancel}>
          {i18n.t('page.cancel')}
        </button>
      </div>
    </form>
  );
}
