const SECOND_MS = 1000;
/** Larger than any time in seconds, and smaller than any in milliseconds that is still to come. */
const MOST_SECONDS = 100_000_000_000;

/**
 * When a signed address stops working, in Unix milliseconds, as the address itself says; `null` where it says nothing.
 * Amazon's two ways are known: the end, or the beginning and how long.
 */
export function expiresAt(address: string): number | null {
  const said = new Map<string, string>();
  for (const [name, value] of URL.parse(address)?.searchParams ?? []) {
    said.set(name.toLowerCase(), value);
  }
  const begun = timeOf(said.get('x-amz-date'));
  const lasts = numberIn(said.get('x-amz-expires'));
  if (begun !== null && lasts !== null) return begun + lasts * SECOND_MS;
  const end = numberIn(said.get('expires'));
  if (end === null) return null;
  return end < MOST_SECONDS ? end * SECOND_MS : end;
}

const numberIn = (text = ''): number | null => (/^\d{1,15}$/u.test(text) ? Number(text) : null);

/** @param text as "20261127T140500Z". */
function timeOf(text = ''): number | null {
  const time = text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/u, '$1-$2-$3T$4:$5:$6.000Z');
  const at = time === text ? Number.NaN : Date.parse(time);
  return Number.isNaN(at) ? null : at;
}
