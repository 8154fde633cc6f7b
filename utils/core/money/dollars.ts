const dollars = new Intl.NumberFormat(undefined, { style: 'currency', currency: 'USD' });

/** "$1.50", in the person's locale. */
export const money = (usd: number): string => dollars.format(usd);
