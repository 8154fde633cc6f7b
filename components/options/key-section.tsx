import { i18n } from '#i18n';
import { HEYGEN_ACCOUNT_URL } from '../../utils/explain.ts';
import { useAsking } from '../hooks/use-asking.ts';
import { Question } from '../parts/question.tsx';
import { KeyField } from './key-field.tsx';
import { KeyStatus } from './key-status.tsx';
import type { KeyState } from './use-key.ts';

export function KeySection({ kept, check, offer, recheck, remove }: KeyState) {
  const { asking, setAsking, button } = useAsking();
  const has = kept !== undefined && kept !== '';
  return (
    <section class="options-section">
      <h2>{i18n.t('options.key.heading')}</h2>
      <KeyField kept={kept ?? ''} onOffer={offer} />
      <KeyStatus check={check} onRecheck={recheck} />
      <p id="key-help" class="options-section__help">
        {has ? (
          i18n.t('options.key.replace')
        ) : (
          <>
            {i18n.t('options.key.help')}{' '}
            <a href={HEYGEN_ACCOUNT_URL} target="_blank" rel="noreferrer">
              {i18n.t('options.key.helpLink')}
            </a>
            .
          </>
        )}{' '}
        {i18n.t('options.key.kept')}
      </p>
      {has && !asking && (
        <button
          ref={button}
          type="button"
          class="button button--outlined options-section__action"
          onClick={() => setAsking(true)}
        >
          {i18n.t('options.key.remove')}
        </button>
      )}
      {has && asking && (
        <Question
          class="options-section__ask"
          ask={i18n.t('options.key.removeAsk')}
          onCancel={() => setAsking(false)}
        >
          <button
            type="button"
            class="button button--danger"
            onClick={() => {
              setAsking(false);
              remove();
            }}
          >
            {i18n.t('options.key.removeConfirm')}
          </button>
        </Question>
      )}
    </section>
  );
}
