import { i18n } from '#i18n';
import { forgetLockedKeys } from '../../../utils/messages.ts';
import { useAsking } from '../../hooks/use-asking.ts';
import { UnlockForm } from '../../parts/unlock/unlock-form.tsx';
import { RemoveQuestion } from '../remove-question.tsx';

/** In the place of the keys while they are locked. */
export function LockedKey() {
  const { asking, setAsking, button } = useAsking();
  return (
    <>
      <p>{i18n.t('unlock.locked')}</p>
      <UnlockForm />
      {asking ? (
        <RemoveQuestion
          ask={i18n.t('unlock.forgetAsk')}
          setAsking={setAsking}
          onRemove={() => void forgetLockedKeys().catch(console.error)}
        />
      ) : (
        <p class="options-section__help">
          {i18n.t('unlock.forgot')}{' '}
          <button
            ref={button}
            type="button"
            class="button button--quiet"
            onClick={() => setAsking(true)}
          >
            {i18n.t('unlock.forget')}
          </button>
        </p>
      )}
    </>
  );
}
