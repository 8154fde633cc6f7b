import type { World } from '../world.ts';
import type { ApiKey } from './api-key.ts';

/** The account that a key opens, and that key. */
export interface Door {
  world: World;
  key: ApiKey;
}

/** All accounts; what belongs to one is unknown to the others. */
export class Accounts {
  readonly #worlds: World[] = [];

  get all(): readonly World[] {
    return this.#worlds;
  }

  /** @throws Error for a name that is taken */
  add(world: World): void {
    if (this.#worlds.some(({ name }) => name === world.name)) {
      throw new Error(`There is an account "${world.name}" already.`);
    }
    this.#worlds.push(world);
  }

  /** Undefined for a missing, unknown, revoked or expired key: HeyGen does not tell which it is. */
  open(secret: unknown): Door | undefined {
    if (typeof secret !== 'string') return undefined;
    for (const world of this.#worlds) {
      const key = world.keys.open(secret);
      if (key) return { world, key };
    }
    return undefined;
  }
}
