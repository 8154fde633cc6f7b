/** Of these no name is anybody's on the internet. */
const INNER_NAME =
  /(?:^|\.)(?:local|localhost|localdomain|internal|intranet|corp|private|lan|home|home\.arpa)$/u;

/** First number of networks of this computer, this network, or of nobody: with how many of their bits. */
const INNER_V4: readonly (readonly [network: number, bits: number])[] = [
  [v4(0, 0), 8],
  [v4(10, 0), 8],
  [v4(100, 64), 10],
  [v4(127, 0), 8],
  [v4(169, 254), 16],
  [v4(172, 16), 12],
  [v4(192, 0), 24],
  [v4(192, 168), 16],
  [v4(198, 18), 15],
  // Groups, and what is kept back.
  [v4(224, 0), 3],
];

/**
 * Whether a host is on this computer, in its network, or nowhere on the internet.
 *
 * By its name only: a name of the internet may still lead to such an address.
 *
 * @param hostname as a `URL` has it, whose way of writing addresses is the only one that is known here.
 */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/u, '');
  if (host.startsWith('[')) return isPrivateV6(groupsOf(host.slice(1, -1)));
  const parts = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/u.exec(host)?.slice(1).map(Number);
  if (parts) return isPrivateV4(parts.reduce((sum, part) => sum * 256 + part, 0));
  return !host.includes('.') || INNER_NAME.test(host);
}

function isPrivateV4(address: number): boolean {
  return INNER_V4.some(
    ([network, bits]) => address >= network && address < network + 2 ** (32 - bits),
  );
}

/** Of the internet is 2000::/3, but for what leads on to an older address, which may be an inner one. */
function isPrivateV6(groups: readonly number[]): boolean {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = groups;
  const last = g * 65_536 + h;
  const isZero = (...parts: readonly number[]) => parts.every((part) => part === 0);
  // ::1.2.3.4, ::ffff:1.2.3.4, ::ffff:0:1.2.3.4, and 64:ff9b::1.2.3.4.
  const isOlder = (e === 0 && (f === 0 || f === 0xffff)) || (e === 0xffff && f === 0);
  if (isZero(a, b, c, d) && isOlder) return isPrivateV4(last);
  if (a === 0x64 && b === 0xff9b && isZero(c, d, e, f)) return isPrivateV4(last);
  if (a === 0x2002) return isPrivateV4(b * 65_536 + c);
  // Teredo, and what stands in books.
  if (a === 0x2001 && (b === 0 || b === 0xdb8)) return true;
  return a < 0x2000 || a > 0x3fff;
}

/** Eight numbers of 16 bits. */
function groupsOf(address: string): readonly number[] {
  const [before = '', after] = address.split('::');
  const read = (text: string) =>
    text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
  const [first, last] = [read(before), read(after ?? '')];
  return [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last];
}

function v4(first: number, second: number): number {
  return (first * 256 + second) * 65_536;
}
