import { isPrivateHost } from './private-host.ts';

/** An address that HeyGen can request by itself: `https:`, on the internet, without a user name or password. */
export function isPublicHttps(address: string): boolean {
  const url = URL.parse(address.trim());
  if (url?.protocol !== 'https:' || isPrivateHost(url.hostname)) return false;
  return url.username === '' && url.password === '';
}
