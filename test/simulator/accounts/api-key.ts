import { createHash } from 'node:crypto';
import type { KeyOptions, SimulatedKey } from './types.ts';

/** One key of an account. */
export class ApiKey implements SimulatedKey {
  readonly secret: string;
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  scopes: KeyOptions['scopes'];
  expiresAt: number | null;
  revoked: boolean;

  /** @param now Unix milliseconds; when a key without a date of its own was made */
  constructor(options: KeyOptions | string, now: number) {
    const given = typeof options === 'string' ? { secret: options } : options;
    this.secret = given.secret;
    this.id = given.id ?? `key_${digest(given.secret)}`;
    this.name = given.name ?? 'Simulated key';
    this.createdAt = given.createdAt ?? now;
    this.scopes = given.scopes;
    this.expiresAt = given.expiresAt ?? null;
    this.revoked = given.revoked ?? false;
  }

  /** @param now Unix milliseconds */
  isGood(now: number): boolean {
    return !this.revoked && (this.expiresAt === null || now < this.expiresAt);
  }

  /** Whether one of these scopes is enough for a call; a key without a list has all of them. */
  allows(anyOf: readonly string[]): boolean {
    const { scopes } = this;
    return anyOf.length === 0 || scopes === undefined || anyOf.some((it) => scopes.includes(it));
  }
}

/** The same in every run, so that a key that is taken away and given back keeps its id. */
function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('hex').slice(0, 16);
}
