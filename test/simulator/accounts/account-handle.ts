import type { VideoHabits } from '../jobs/habits.ts';
import type { Billing } from '../types.ts';
import type { World } from '../world.ts';
import type { KeyChange, KeyOptions, SimulatedAccount } from './types.ts';

/** What a test can see of one account and do to it. */
export class AccountHandle implements SimulatedAccount {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  get name() {
    return this.#world.name;
  }

  get videos() {
    this.#world.advance();
    return this.#world.jobs;
  }

  get avatars() {
    this.#world.advance();
    return this.#world.avatars.looks;
  }

  get assets() {
    return this.#world.assets.all.map(({ id, type, bytes }) => ({
      id,
      mime: type.mime,
      size: bytes.length,
    }));
  }

  get keys() {
    return this.#world.keys.all;
  }

  get balance() {
    this.#world.advance();
    return this.#world.account.balance;
  }

  setBalance(dollars: number): void {
    this.#world.account.balance = dollars;
  }

  setBilling(billing: Billing): void {
    this.#world.account.billing = billing;
  }

  setNextTraining(outcome: 'pending_consent' | 'failed'): void {
    this.#world.avatars.expect(outcome);
  }

  giveConsent(): void {
    this.#world.avatars.consent();
  }

  setKeys(keys: readonly (KeyOptions | string)[]): void {
    this.#world.keys.replace(keys);
  }

  addKey(key: KeyOptions | string) {
    return this.#world.keys.add(key);
  }

  changeKey(secret: string, change: KeyChange): void {
    this.#world.keys.change(secret, change);
  }

  setEmail(email: string): void {
    this.#world.email = email;
  }

  setConcurrency(jobs: number): void {
    this.#world.concurrency = jobs;
  }

  setTrialVideos(videos: number | null): void {
    this.#world.trialVideos = videos;
  }

  setRenderMs(ms: number): void {
    this.#world.renderMs = ms;
  }

  setHabits(habits: Partial<VideoHabits>): () => void {
    const before = { ...this.#world.habits };
    Object.assign(this.#world.habits, habits);
    const changed = Object.keys(habits) as (keyof VideoHabits)[];
    const old = Object.fromEntries(changed.map((name) => [name, before[name]]));
    return () => void Object.assign(this.#world.habits, old);
  }

  setTrainMs(ms: number): void {
    this.#world.trainMs = ms;
  }
}
