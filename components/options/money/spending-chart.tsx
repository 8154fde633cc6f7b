import { i18n } from '#i18n';
import type { Week } from '../../../utils/core/spending.ts';
import { money } from '../../parts/format.ts';
import { day } from '../../parts/more-format.ts';

/** In units of the view box, which is stretched to the width of the page. */
const WEEK = 10;
const BAR = 6;
const HEIGHT = 100;
/** Minimum height, so that a tiny amount is still visible. */
const LEAST = 2;

/** A bar chart, and the same data as a table for screen readers. */
export function SpendingChart({ weeks }: { readonly weeks: readonly Week[] }) {
  const most = Math.max(...weeks.map(({ usd }) => usd));
  const last = weeks.length - 1;
  return (
    <figure class="spending">
      <div class="spending__plot" aria-hidden="true">
        <span class="spending__most">{money(most)}</span>
        <svg
          class="spending__bars"
          viewBox={`0 0 ${weeks.length * WEEK} ${HEIGHT}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {weeks.map(({ startsAt, usd }, index) => {
            const height = usd === 0 ? 0 : Math.max(LEAST, (usd / most) * HEIGHT);
            const x = index * WEEK + (WEEK - BAR) / 2;
            return (
              <g key={startsAt}>
                <title>{sayWeek(startsAt, usd)}</title>
                <rect class="spending__room" x={index * WEEK} width={WEEK} height={HEIGHT} />
                <rect
                  class={index === last ? 'spending__bar spending__bar--now' : 'spending__bar'}
                  x={x}
                  y={HEIGHT - height}
                  width={BAR}
                  height={height}
                />
              </g>
            );
          })}
        </svg>
        <div class="spending__weeks">
          {weeks.map(({ startsAt }, index) =>
            index === last ? (
              <span key={startsAt}>{i18n.t('options.spending.now')}</span>
            ) : (
              index % 4 === 0 && (
                <span key={startsAt} style={{ gridColumnStart: index + 1 }}>
                  {day(startsAt)}
                </span>
              )
            ),
          )}
        </div>
      </div>
      <table class="visually-hidden">
        <caption>{i18n.t('options.spending.byWeek')}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n.t('options.spending.week')}</th>
            <th scope="col">{i18n.t('options.spending.spent')}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ startsAt, usd }) => (
            <tr key={startsAt}>
              <th scope="row">{day(startsAt)}</th>
              <td>{money(usd)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

const sayWeek = (startsAt: number, usd: number) =>
  i18n.t('options.spending.weekOf', { day: day(startsAt), amount: money(usd) });
