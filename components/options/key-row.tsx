import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Billing } from '../../utils/core/account.ts';
import { isolated } from '../../utils/core/isolated.ts';
import type { KeptKey } from '../../utils/core/keys.ts';
import { useAsking } from '../hooks/use-asking.ts';
import { CheckIcon } from '../parts/icons.tsx';
import { KeyEnd } from '../parts/key/key-end.tsx';
import { sayBilling } from '../parts/say-billing.ts';
import { KeyName } from './key-name.tsx';
import { KeyNotices } from './key-notices.tsx';
import { RemoveQuestion } from './remove-question.tsx';

interface KeyRowProps {
  readonly kept: KeptKey;
  readonly name: string;
  readonly isCurrent: boolean;
  /** `null` where it is not known. */
  readonly billing: Billing | null;
  readonly onUse: () => void;
  readonly onRemove: () => void;
  /** What else is to be said of the key. */
  readonly children: ComponentChildren;
}

export function KeyRow(props: KeyRowProps) {
  const { kept, name, isCurrent, billing, onUse, onRemove, children } = props;
  const { asking, setAsking, button } = useAsking();
  return (
    <li class="key-row" {...(isCurrent ? { 'aria-current': 'true' } : {})}>
      <div class="key-row__head">
        <KeyName kept={kept} name={name} />
        {isCurrent ? (
          <span class="key-row__use">
            <CheckIcon size={16} />
            {i18n.t('options.keys.inUse')}
          </span>
        ) : (
          <button
            type="button"
            class="button button--outlined"
            aria-label={i18n.t('options.keys.useNamed', { name })}
            onClick={onUse}
          >
            {i18n.t('options.keys.use')}
          </button>
        )}
        <button
          ref={button}
          type="button"
          class="button button--quiet"
          aria-label={i18n.t('options.keys.removeNamed', { name })}
          aria-expanded={asking}
          onClick={() => setAsking(true)}
        >
          {i18n.t('page.remove')}
        </button>
      </div>
      <p class="key-row__facts">
        <span class="key-row__end">
          <KeyEnd end={kept.end} />
        </span>
        {kept.label !== '' && <span class="key-row__label">{kept.label}</span>}
        {billing && <span class="key-row__balance">{sayBilling(billing)}</span>}
      </p>
      {children}
      <KeyNotices facts={kept.facts} />
      {asking && (
        <RemoveQuestion
          ask={i18n.t('options.keys.removeAsk', { name: isolated(name) })}
          setAsking={setAsking}
          onRemove={onRemove}
        />
      )}
    </li>
  );
}
