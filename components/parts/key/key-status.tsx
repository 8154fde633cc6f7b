import './key.css';
import { i18n } from '#i18n';
import type { Failure } from '../../../utils/core/failure.ts';
import { CheckIcon } from '../icons.tsx';
import { Problem } from '../problem.tsx';
import { sayBilling } from '../say-billing.ts';
import { sayFailure, sayUnknownBalance } from '../say-failure.ts';
import type { KeyCheck } from './use-key.ts';

interface KeyStatusProps {
  readonly check: KeyCheck;
  readonly onRecheck: () => void;
}

export function KeyStatus({ check, onRecheck }: KeyStatusProps) {
  return (
    <div class="key-status" aria-live="polite">
      {check.name === 'checking' && (
        <p class="key-status__quiet">{i18n.t('options.key.checking')}</p>
      )}
      {check.name === 'removed' && <p class="key-status__quiet">{i18n.t('options.key.removed')}</p>}
      {check.name === 'works' && (
        <div class="key-status__works">
          <CheckIcon size={20} />
          <div>
            <p class="key-status__name" dir="auto">
              {check.account.name || i18n.t('options.key.works')}
            </p>
            <p class="key-status__quiet">{check.account.email}</p>
          </div>
          {check.account.billing && (
            <p class="key-status__balance">{sayBilling(check.account.billing)}</p>
          )}
        </div>
      )}
      {check.name === 'worksUntold' && (
        <div class="key-status__works">
          <CheckIcon size={20} />
          <div>
            <p class="key-status__name">{i18n.t('options.key.works')}</p>
            <p class="key-status__quiet">{sayUnknownBalance(check.refusal)}</p>
          </div>
        </div>
      )}
      {check.name === 'fails' && (
        <div class="key-status__fails">
          <Problem>{sayKeyFailure(check.failure, check.which)}</Problem>
          {check.which === 'kept' && <CheckAgain onClick={onRecheck} />}
        </div>
      )}
      {check.name === 'noAnswer' && (
        <div class="key-status__fails">
          <Problem>{i18n.t('page.noAnswer')}</Problem>
          <CheckAgain onClick={onRecheck} />
        </div>
      )}
    </div>
  );
}

function CheckAgain({ onClick }: { readonly onClick: () => void }) {
  return (
    <button type="button" class="button button--outlined" onClick={onClick}>
      {i18n.t('page.checkAgain')}
    </button>
  );
}

function sayKeyFailure(failure: Failure, which: 'offered' | 'kept'): string {
  if (failure.kind === 'unauthorized') {
    return which === 'kept' ? i18n.t('options.key.keptRefused') : i18n.t('options.key.refused');
  }
  if (failure.kind === 'network') {
    return which === 'kept' ? i18n.t('options.key.unchecked') : i18n.t('options.key.unsaved');
  }
  return sayFailure(failure);
}
