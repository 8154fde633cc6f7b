/** Where HeyGen has its files and pages. */
const HOST = /^(?:[a-z\d-]+\.)*heygen\.(?:ai|com)$/u;

/** Longer than any signed address. In UTF-16 units. */
const LONGEST = 8_000;

/**
 * Whether an address leads to HeyGen itself: HTTPS, at HeyGen's hosts, with no name or password in it. Nothing else
 * that an answer names is fetched, opened, or copied.
 */
export function isHeygenAddress(address: string): boolean {
  if (address.length > LONGEST) return false;
  const url = URL.parse(address);
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return false;
  // By itself the port is empty.
  return url.port === '' && HOST.test(url.hostname);
}
