import { i18n } from '#i18n';
import { KeyStatus } from '../parts/key/key-status.tsx';
import type { KeyState } from '../parts/key/use-key.ts';
import { sayKeyName } from '../parts/say-key.ts';
import { KeyRow } from './key-row.tsx';

/** Each kept key with its name, whose it is, and which is in use. */
export function KeyList({ all, current, check, recheck, use, remove }: KeyState) {
  const isOffer = check.name === 'fails' && check.which === 'offered';
  return (
    <ul class="key-list" aria-label={i18n.t('options.keys.list')}>
      {all.map((key) => {
        const isCurrent = key.id === current?.id;
        return (
          <KeyRow
            key={key.id}
            kept={key}
            name={sayKeyName(key, all)}
            isCurrent={isCurrent}
            billing={isCurrent && check.name === 'works' ? check.account.billing : null}
            onUse={() => use(key.id)}
            onRemove={() => remove(key.id)}
          >
            {isCurrent && check.name !== 'works' && !isOffer && (
              <KeyStatus check={check} onRecheck={recheck} />
            )}
          </KeyRow>
        );
      })}
    </ul>
  );
}
