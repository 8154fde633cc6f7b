import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { MEDIA_HOST } from '../http/hosts.ts';

export type Verdict = 'good' | 'expired' | 'forged';

/** Gives out URLs of files that carry their own end, and judges those that come back. */
export class UrlSigner {
  #secret = randomBytes(16);
  readonly #now: () => number;
  readonly lifetimeMs: number;

  constructor(now: () => number, lifetimeMs: number) {
    this.#now = now;
    this.lifetimeMs = lifetimeMs;
  }

  /** @param path from the root, such as `/media/videos/….mp4` */
  sign(path: string, host = MEDIA_HOST): string {
    const expires = String(this.#now() + this.lifetimeMs);
    return `https://${host}${path}?expires=${expires}&signature=${this.#signature(path, expires)}`;
  }

  judge(path: string, query: URLSearchParams): Verdict {
    const expires = query.get('expires') ?? '';
    const given = Buffer.from(query.get('signature') ?? '');
    const right = Buffer.from(this.#signature(path, expires));
    if (given.length !== right.length || !timingSafeEqual(given, right)) return 'forged';
    return Number(expires) > this.#now() ? 'good' : 'expired';
  }

  /** No URL given so far is good any more. */
  revokeAll(): void {
    this.#secret = randomBytes(16);
  }

  #signature(path: string, expires: string): string {
    return createHmac('sha256', this.#secret).update(`${path}\n${expires}`).digest('hex');
  }
}
