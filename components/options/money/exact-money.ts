import { money } from '../../parts/format.ts';

const small = new Intl.NumberFormat(undefined, {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 4,
});

/** "$1.50", and where cents would round it to nothing "$0.0013". */
export const exactMoney = (usd: number): string =>
  usd > 0 && usd < 0.01 ? small.format(usd) : money(usd);
