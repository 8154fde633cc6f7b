const dollars = new Intl.NumberFormat(undefined, { style: 'currency', currency: 'USD' });
const small = new Intl.NumberFormat(undefined, {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 4,
});

/** "$1.50", in the person's locale. */
export const money = (usd: number): string => dollars.format(usd);

/** The same, where cents would round it to nothing: "$0.0013". */
export const exactMoney = (usd: number): string =>
  usd > 0 && usd < 0.01 ? small.format(usd) : dollars.format(usd);
