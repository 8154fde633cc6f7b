import { i18n } from '#i18n';
import { PRICES } from '../../utils/core/price.ts';
import { HEYGEN_ACCOUNT_URL, HEYGEN_HOME_URL } from '../../utils/explain.ts';
import { KeyField } from '../parts/key/key-field.tsx';
import { KeyStatus } from '../parts/key/key-status.tsx';
import { isInvalid, type KeyState } from '../parts/key/use-key.ts';
import { unitPrice } from '../parts/more-format.ts';
import { UnlockForm } from '../parts/unlock/unlock-form.tsx';
import { Step } from './step.tsx';

interface ConnectStepProps {
  readonly state: KeyState;
  readonly locked: boolean;
  readonly connected: boolean;
}

/** The key, and what a person has to know before there is one. */
export function ConnectStep({ state, locked, connected }: ConnectStepProps) {
  const { has = false, current, check, offer, recheck } = state;
  const price = unitPrice(PRICES.videoPerSecond['1080p']);
  return (
    <Step id="connect" number={1} heading={i18n.t('welcome.step1')} done={connected}>
      {!connected && <p>{i18n.t('welcome.step1Text', { price })}</p>}
      {locked ? (
        <>
          <p>{i18n.t('unlock.locked')}</p>
          <UnlockForm />
        </>
      ) : (
        <KeyField
          kept={has ? (current?.end ?? '') : null}
          refused={isInvalid(check)}
          onOffer={offer}
        />
      )}
      <KeyStatus check={check} onRecheck={recheck} />
      <p id="key-help" class="step__help">
        {has && `${i18n.t('options.key.replace')} `}
        {i18n.t('options.key.kept')}
        {!has && ` ${i18n.t('welcome.once')} ${i18n.t('welcome.deposit')}`}
      </p>
      {!has && (
        <>
          <p class="step__row">
            <a
              class="button button--primary"
              href={HEYGEN_ACCOUNT_URL}
              target="_blank"
              rel="noreferrer"
            >
              {i18n.t('welcome.createKey')}
            </a>
            <a class="button button--quiet" href={HEYGEN_HOME_URL} target="_blank" rel="noreferrer">
              {i18n.t('welcome.createAccount')}
            </a>
          </p>
          <p class="step__help">{i18n.t('welcome.later')}</p>
        </>
      )}
    </Step>
  );
}
