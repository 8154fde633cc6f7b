import { i18n } from '#i18n';
import { lockKeys } from '../../../utils/messages.ts';

/** What can be done with locked keys while they are open. */
export function LockedActions({ onChange }: { readonly onChange: () => void }) {
  return (
    <div class="keeping__actions">
      <button
        type="button"
        class="button button--outlined"
        onClick={() => void lockKeys().catch(console.error)}
      >
        {i18n.t('options.keeping.lockNow')}
      </button>
      <button type="button" class="button button--quiet" onClick={onChange}>
        {i18n.t('options.keeping.change')}
      </button>
    </div>
  );
}
