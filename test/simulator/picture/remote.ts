import { lookup } from 'node:dns';
import type { IncomingMessage } from 'node:http';
import { type RequestOptions, request } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

const REDIRECTS = 5;
const TIMEOUT_MS = 20_000;

export interface Remote {
  bytes: Buffer;
  /** The media type alone, in lower case; empty if none was sent. */
  contentType: string;
}

/** How the outside is reached. */
export interface Network {
  /** Host name → loopback port, for hosts that exist in a test only. */
  resolve: Readonly<Record<string, number>>;
  /** Ends every transfer. */
  signal: AbortSignal;
}

/**
 * Fetches a public file as HeyGen's servers do: https, no cookies, no Referer, five redirects,
 * no private address.
 * @param maxBytes the transfer ends as soon as it is longer
 * @throws Error with a sentence saying why it couldn't be had
 */
export async function fetchRemote(
  address: string,
  network: Network,
  maxBytes: number,
): Promise<Remote> {
  let url = new URL(address);
  for (let hop = 0; hop <= REDIRECTS; hop += 1) {
    const response = await open(url, network);
    const { statusCode = 0, headers } = response;
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
      response.destroy();
      url = new URL(headers.location, url);
      continue;
    }
    if (statusCode !== 200) {
      response.destroy();
      throw new Error(`${url.host} answered ${statusCode}.`);
    }
    const contentType = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    return { bytes: await read(response, maxBytes), contentType };
  }
  throw new Error(`${url.host} redirects more than ${REDIRECTS} times.`);
}

function open(url: URL, { resolve, signal }: Network): Promise<IncomingMessage> {
  if (url.protocol !== 'https:') return Promise.reject(new Error(`${url.host} is not https.`));
  const port = Object.hasOwn(resolve, url.hostname) ? resolve[url.hostname] : undefined;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (port === undefined && isPrivateHost(host)) {
    return Promise.reject(new Error(`${url.host} is not a public address.`));
  }
  const route: RequestOptions =
    port === undefined
      ? { host, port: url.port || 443, lookup: publicLookup }
      : { host: '127.0.0.1', port, rejectUnauthorized: false };
  return new Promise((done, fail) => {
    const outgoing = request({
      ...route,
      ...(isIP(host) ? {} : { servername: host }),
      path: url.pathname + url.search,
      // A pooled connection would outlive the simulator.
      agent: false,
      headers: { host: url.host, 'user-agent': 'HeyGenSimulator/1', accept: '*/*' },
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    outgoing.on('response', done).on('error', fail).end();
  });
}

async function read(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new Error(`The file is larger than ${maxBytes} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const PRIVATE = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  PRIVATE.addSubnet(network, prefix, 'ipv4');
}
PRIVATE.addAddress('::', 'ipv6');
PRIVATE.addAddress('::1', 'ipv6');
PRIVATE.addSubnet('fc00::', 7, 'ipv6');
PRIVATE.addSubnet('fe80::', 10, 'ipv6');

function isPrivateHost(host: string): boolean {
  if (isIP(host)) return isPrivateAddress(host);
  return !host.includes('.') || /\.(local|localhost|internal|lan|home\.arpa)$/i.test(host);
}

function isPrivateAddress(address: string): boolean {
  return PRIVATE.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** A name that points at a private address is refused like the address itself. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, options, (error, address, family) => {
    const found = Array.isArray(address) ? address.map((each) => each.address) : [address];
    const inside = !error && found.some(isPrivateAddress);
    callback(inside ? new Error(`${hostname} is not a public address.`) : error, address, family);
  });
};
