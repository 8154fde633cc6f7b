import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isLessThan } from '../../utils/core/estimate.ts';
import { isolated } from '../../utils/core/isolated.ts';
import type { Sums } from '../../utils/core/table/sums.ts';
import { HEYGEN_ACCOUNT_URL } from '../../utils/explain.ts';
import { useBalance } from '../hooks/use-balance.ts';
import { useFoot } from '../hooks/use-foot.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { ConsentPanel } from '../parts/consent/consent-panel.tsx';
import { useConsent } from '../parts/consent/use-consent.ts';
import { count, money } from '../parts/format.ts';
import { priceMonth } from '../parts/more-format.ts';
import { OverLimit } from '../parts/over-limit.tsx';
import { Problem } from '../parts/problem.tsx';
import { Rights } from '../parts/rights/rights.tsx';
import { sayBilling } from '../parts/say-billing.ts';
import { sayLength, sayShort } from '../parts/say-estimate.ts';
import { sayKeyName } from '../parts/say-key.ts';
import type { Order } from './use-order.ts';

interface TableFooterProps {
  readonly sums: Sums;
  readonly hasKey: boolean;
  /** HeyGen's terms were accepted earlier. */
  readonly accepted: boolean;
  /** The person agreed earlier that what is composed goes to HeyGen. */
  readonly agreed: boolean;
  readonly order: Order;
  /** What was typed last is not kept. */
  readonly unsaved: boolean;
}

/** What all rows that are right cost, and the one button that orders them. */
export function TableFooter({ sums, hasKey, accepted, agreed, order, unsaved }: TableFooterProps) {
  const { right } = sums;
  const [ticked, setTicked] = useState(false);
  const [missed, setMissed] = useState(false);
  const foot = useFoot();
  const consent = useConsent(agreed);
  const press = () => {
    if (right.length === 0) return;
    const isOpen = !accepted && !ticked;
    setMissed(isOpen);
    if (isOpen) return foot.current?.querySelector<HTMLElement>('.rights__box')?.focus();
    if (consent.allows(() => again.current())) void order.order(right, ticked);
  };
  // Rows may be written in while the person is asked.
  const again = useRef(press);
  again.current = press;
  const rights = missed && !ticked ? i18n.t('composer.problem.rights') : undefined;
  const budget = hasKey && <Total sums={sums} />;
  return (
    <footer ref={foot} class="table-foot">
      <Problem>{unsaved ? i18n.t('table.unsaved') : order.trouble}</Problem>
      {!accepted && hasKey && right.length > 0 && (
        <Rights ticked={ticked} photos={right.length} problem={rights} onTick={setTicked} />
      )}
      {consent.asking && <ConsentPanel {...consent}>{budget}</ConsentPanel>}
      <div class="table-foot__actions" hidden={consent.asking}>
        <div class="table-foot__total">{!consent.asking && budget}</div>
        {hasKey ? (
          <button
            type="button"
            class="button button--primary button--large"
            aria-disabled={order.busy || right.length === 0}
            onClick={press}
          >
            {order.busy ? i18n.t('composer.creating') : i18n.t('composer.create', right.length)}
          </button>
        ) : (
          <a
            class="button button--primary button--large"
            href="/options.html#key"
            target="_blank"
            rel="noopener"
          >
            {i18n.t('composer.keyAdd')}
          </a>
        )}
      </div>
    </footer>
  );
}

function Total({ sums: { right, seconds, usd } }: Pick<TableFooterProps, 'sums'>) {
  const { billing } = useBalance();
  const { all, current } = useKeys();
  const parts = [
    ...(right.length === 0
      ? []
      : [
          ...(right.length === 1
            ? []
            : [i18n.t('composer.budget.videos', { count: count(right.length) })]),
          sayLength(seconds),
          i18n.t('composer.budget.about', { amount: money(usd) }),
        ]),
    ...(billing ? [sayBilling(billing)] : []),
  ];
  return (
    <>
      <p title={i18n.t('composer.budget.hint', { month: priceMonth() })}>{parts.join(' · ')}</p>
      {current && all.length > 1 && (
        <p>{i18n.t('composer.account.for', { name: isolated(sayKeyName(current, all)) })}</p>
      )}
      <div role="status">
        {right.length > 0 && <OverLimit usd={usd} />}
        {billing && right.length > 0 && isLessThan(billing, usd) && (
          <p class="budget__short">
            {sayShort(billing, right.length)}{' '}
            <a href={HEYGEN_ACCOUNT_URL} target="_blank" rel="noreferrer">
              {i18n.t('composer.budget.addCredit')}
            </a>
          </p>
        )}
      </div>
    </>
  );
}
