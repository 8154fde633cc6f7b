import { i18n } from '#i18n';
import type { Limits } from '../../../utils/core/money/limits.ts';
import { setSpendingLimits } from '../../../utils/messages.ts';
import { spendingLimits } from '../../../utils/store/limits.ts';
import { useSetting } from '../../hooks/use-setting.ts';
import { SavedNote, useSaved } from '../saved.tsx';
import { LimitField } from './limit-field.tsx';
import './limits.css';

/** The most that may be spent without being asked. */
export function LimitsForm() {
  const limits = useSetting(spendingLimits);
  const [saved, follow] = useSaved();
  if (!limits) return null;
  const change = (parts: Partial<Limits>) => follow(setSpendingLimits({ ...limits, ...parts }));
  return (
    <>
      <div class="limits">
        <LimitField
          label={i18n.t('options.limits.day')}
          usd={limits.dayUsd}
          onChange={(dayUsd) => change({ dayUsd })}
        />
        <LimitField
          label={i18n.t('options.limits.month')}
          usd={limits.monthUsd}
          onChange={(monthUsd) => change({ monthUsd })}
        />
      </div>
      <p class="options-section__help">
        {i18n.t('options.limits.help')} <SavedNote saved={saved} />
      </p>
    </>
  );
}
