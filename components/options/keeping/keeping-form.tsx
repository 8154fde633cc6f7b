import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Keeping } from '../../../utils/core/key-keeping.ts';
import { HEYGEN_ACCOUNT_URL } from '../../../utils/explain.ts';
import { keepKeysIn } from '../../../utils/messages.ts';
import { keyKeeping } from '../../../utils/store/keys.ts';
import { useSetting } from '../../hooks/use-setting.ts';
import { Problem } from '../../parts/problem.tsx';
import { SavedNote, useSaved } from '../saved.tsx';
import { KeepingChoice } from './keeping-choice.tsx';
import { LockForm } from './lock-form.tsx';
import { LockedActions } from './locked-actions.tsx';
import './keeping.css';

/** How all keys are kept. A passphrase is asked for before anything changes. */
export function KeepingForm() {
  const now = useSetting(keyKeeping);
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  const [saved, follow] = useSaved();
  if (!now) return null;
  const keep = async (keeping: Keeping, passphrase: string) => {
    const isDone = await keepKeysIn(keeping, passphrase).catch(() => false);
    setFailed(!isDone);
    if (!isDone) return;
    setAsking(false);
    follow(Promise.resolve());
  };
  const choose = (keeping: Keeping) => {
    setFailed(false);
    setAsking(keeping === 'locked');
    if (keeping !== 'locked' && keeping !== now) void keep(keeping, '');
  };
  return (
    <fieldset class="keeping">
      <legend class="keeping__heading">
        {i18n.t('options.keeping.heading')} <SavedNote saved={saved} />
      </legend>
      <KeepingChoice chosen={asking ? 'locked' : now} onChoose={choose} />
      {asking && (
        <LockForm
          onLock={(passphrase) => keep('locked', passphrase)}
          onCancel={() => setAsking(false)}
        />
      )}
      {now === 'locked' && !asking && <LockedActions onChange={() => setAsking(true)} />}
      <Problem>{failed ? i18n.t('options.keeping.unsaved') : undefined}</Problem>
      {(now !== 'kept' || asking) && (
        <p class="options-section__help">
          {i18n.t('options.keeping.disk')}{' '}
          <a href={HEYGEN_ACCOUNT_URL} target="_blank" rel="noreferrer">
            {i18n.t('videos.openHeygen')}
          </a>
        </p>
      )}
    </fieldset>
  );
}
