/** Where HeyGen keeps what it makes. Its API's host is asked by the client alone. */
const MEDIA_HOST = /^(?!api\.)(?:[a-z\d-]+\.)+heygen\.(?:ai|com)$/u;

/**
 * Whether an address in an answer of HeyGen's is one of its own media: `https:` on a subdomain of heygen.ai or
 * heygen.com, at the usual port, without a name or password. What else an answer names is not fetched, played, or
 * linked.
 */
export function isMediaAddress(address: string): boolean {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:' || url.port !== '') return false;
  return url.username === '' && url.password === '' && MEDIA_HOST.test(url.hostname);
}
