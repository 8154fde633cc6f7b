/** An address that HeyGen can request by itself: `https:`, without a user name or password. */
export function isPublicHttps(address: string): boolean {
  const url = URL.parse(address.trim());
  return url?.protocol === 'https:' && url.username === '' && url.password === '';
}
