import { ApiKey } from './api-key.ts';
import type { KeyChange, KeyOptions } from './types.ts';

/** The keys of one account, revoked ones included. */
export class Keyring {
  readonly #now: () => number;
  #keys: ApiKey[];

  constructor(keys: readonly (KeyOptions | string)[], now: () => number) {
    this.#now = now;
    this.#keys = keys.map((key) => new ApiKey(key, now()));
  }

  get all(): readonly ApiKey[] {
    return this.#keys;
  }

  /** The key that opens the account now; undefined for one that is unknown, revoked or expired. */
  open(secret: string): ApiKey | undefined {
    const now = this.#now();
    return this.#keys.find((key) => key.secret === secret && key.isGood(now));
  }

  replace(keys: readonly (KeyOptions | string)[]): void {
    this.#keys = keys.map((key) => new ApiKey(key, this.#now()));
  }

  add(key: KeyOptions | string): ApiKey {
    const made = new ApiKey(key, this.#now());
    this.#keys.push(made);
    return made;
  }

  /** @throws Error for a key the account never had */
  change(secret: string, change: KeyChange): void {
    const key = this.#keys.find((each) => each.secret === secret);
    if (!key) throw new Error(`The account has no key "${secret}".`);
    Object.assign(key, change);
  }
}
