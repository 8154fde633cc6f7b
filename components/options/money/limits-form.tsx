import { i18n } from '#i18n';
import { calendarAt } from '../../../utils/core/money/calendar.ts';
import { type Limits, spentSince } from '../../../utils/core/money/limits.ts';
import type { Payment } from '../../../utils/core/money/payment.ts';
import { setSpendingLimits } from '../../../utils/messages.ts';
import { spendingLimits } from '../../../utils/store/limits.ts';
import { useSetting } from '../../hooks/use-setting.ts';
import { money } from '../../parts/format.ts';
import { SavedNote, useSaved } from '../saved.tsx';
import { LimitField } from './limit-field.tsx';
import './limits.css';

interface LimitsFormProps {
  /** At least those of this month. */
  readonly payments: readonly Payment[];
  /** In Unix milliseconds. */
  readonly now: number;
}

/** The most that may be spent without being asked, and how much of it is. */
export function LimitsForm({ payments, now }: LimitsFormProps) {
  const limits = useSetting(spendingLimits);
  const [saved, follow] = useSaved();
  if (!limits) return null;
  const change = (parts: Partial<Limits>) => follow(setSpendingLimits({ ...limits, ...parts }));
  const { day, month } = calendarAt(now);
  return (
    <>
      <div class="limits">
        <LimitField
          label={i18n.t('options.limits.day')}
          usd={limits.dayUsd}
          spentUsd={spentSince(payments, day.startsAt)}
          saySpent={(usd) => i18n.t('options.limits.today', { amount: money(usd) })}
          onChange={(dayUsd) => change({ dayUsd })}
        />
        <LimitField
          label={i18n.t('options.limits.month')}
          usd={limits.monthUsd}
          spentUsd={spentSince(payments, month.startsAt)}
          saySpent={(usd) => i18n.t('options.limits.thisMonth', { amount: money(usd) })}
          onChange={(monthUsd) => change({ monthUsd })}
        />
      </div>
      <p class="options-section__help">
        {i18n.t('options.limits.help')} <SavedNote saved={saved} />
      </p>
    </>
  );
}
