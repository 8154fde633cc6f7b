import { Catalogue } from './api/catalogue.ts';
import { UrlSigner } from './files/signed-url.ts';
import type { Network } from './picture/remote.ts';
import { Studio } from './render/studio.ts';
import type { SimulatorOptions } from './types.ts';

const HOUR_MS = 60 * 60 * 1000;

/** What all accounts have in common: the clock, the file store, the studio, the way to the web. */
export class Site {
  readonly urls: UrlSigner;
  readonly maxVideoSeconds: number;
  readonly catalogue = new Catalogue();
  /** Null: nothing is rendered. */
  readonly studio: Studio | null;
  /** How far HeyGen's clock is ahead of the one given, in milliseconds. */
  skewMs = 0;
  /** Set once the port is known, so that the simulator's own media can be fetched, too. */
  resolve: Readonly<Record<string, number>>;
  readonly #end = new AbortController();
  readonly #clock: () => number;

  constructor(options: SimulatorOptions) {
    this.#clock = options.now ?? Date.now;
    this.urls = new UrlSigner(this.now, options.urlLifetimeMs ?? HOUR_MS);
    this.maxVideoSeconds = options.maxVideoSeconds ?? 4;
    this.studio = options.render === 'none' ? null : new Studio();
    this.resolve = options.resolve ?? {};
  }

  /** HeyGen's time, Unix milliseconds. */
  readonly now = (): number => this.#clock() + this.skewMs;

  readonly network = (): Network => ({ resolve: this.resolve, signal: this.#end.signal });

  async close(): Promise<void> {
    this.#end.abort();
    await this.studio?.close();
  }
}
