import { AccountHandle } from './accounts/account-handle.ts';
import type { Accounts } from './accounts/accounts.ts';
import { ownAvatars } from './avatars/owned.ts';
import type { Faults } from './http/faults.ts';
import { API_HOST, MEDIA_HOST } from './http/hosts.ts';
import type { Policy } from './http/policy.ts';
import type { Site } from './site.ts';
import type {
  AccountOptions,
  CatalogueSize,
  FaultRule,
  RecordedRequest,
  SimulatedAccount,
  Simulator,
  SimulatorOptions,
} from './types.ts';
import { World } from './world.ts';

/** What a running simulator is made of. */
interface Parts {
  site: Site;
  accounts: Accounts;
  policy: Policy;
  faults: Faults;
  journal: readonly RecordedRequest[];
  port: number;
  /** What another account has where nothing is said of it. */
  defaults: SimulatorOptions;
  close(): Promise<void>;
}

/** What a test can see of the simulator and do to it. */
export class SimulatorHandle extends AccountHandle implements Simulator {
  readonly #parts: Parts;

  constructor(first: World, parts: Parts) {
    super(first);
    this.#parts = parts;
  }

  get port() {
    return this.#parts.port;
  }

  get origin() {
    return `https://127.0.0.1:${this.port}`;
  }

  get hosts() {
    return { [API_HOST]: this.port, [MEDIA_HOST]: this.port };
  }

  get requests() {
    return this.#parts.journal;
  }

  get accounts() {
    return this.#parts.accounts.all.map((world) => new AccountHandle(world));
  }

  get publicVoices() {
    return this.#parts.site.catalogue.voices;
  }

  async addAccount(options: AccountOptions & { name: string }): Promise<SimulatedAccount> {
    const { concurrency, renderMs, trainMs } = this.#parts.defaults;
    const pace = {
      ...(concurrency !== undefined && { concurrency }),
      ...(renderMs !== undefined && { renderMs }),
      ...(trainMs !== undefined && { trainMs }),
    };
    const own = { keys: [`sk-${options.name}`], voices: [] };
    const world = new World({ ...pace, ...own, ...options }, this.#parts.site);
    await ownAvatars(options.avatars ?? [], world);
    this.#parts.accounts.add(world);
    return new AccountHandle(world);
  }

  fault(rule: FaultRule): () => void {
    return this.#parts.faults.add(rule);
  }

  setPolicy(policy: Partial<Policy>): void {
    Object.assign(this.#parts.policy, policy);
  }

  now(): number {
    return this.#parts.site.now();
  }

  setClockSkew(ms: number): void {
    this.#parts.site.skewMs = ms;
  }

  setCatalogue(size: CatalogueSize | null): void {
    this.#parts.site.catalogue.set(size);
  }

  expireUrls(): void {
    this.#parts.site.urls.revokeAll();
  }

  close(): Promise<void> {
    return this.#parts.close();
  }
}
