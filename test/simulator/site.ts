import { Catalogue } from './api/catalogue.ts';
import type { VideoRequest } from './api/video-shape.ts';
import { UrlSigner } from './files/signed-url.ts';
import type { Network } from './picture/remote.ts';
import { USUAL_AREA } from './render/order.ts';
import { Studio } from './render/studio.ts';
import type { SimulatorOptions } from './types.ts';

const HOUR_MS = 60 * 60 * 1000;

/** What all accounts have in common: the clock, the file store, the studio, the way to the web. */
export class Site {
  readonly urls: UrlSigner;
  readonly maxVideoSeconds: number;
  readonly filmArea: number;
  readonly catalogue = new Catalogue();
  /** How far HeyGen's clock is ahead of the one given, in milliseconds. */
  skewMs = 0;
  /** Set once the port is known, so that the simulator's own media can be fetched, too. */
  resolve: Readonly<Record<string, number>>;
  readonly #studio = new Studio();
  readonly #render: NonNullable<SimulatorOptions['render']>;
  readonly #end = new AbortController();
  readonly #clock: () => number;

  constructor(options: SimulatorOptions) {
    this.#clock = options.now ?? Date.now;
    this.urls = new UrlSigner(this.now, options.urlLifetimeMs ?? HOUR_MS);
    this.maxVideoSeconds = options.maxVideoSeconds ?? 4;
    this.filmArea = options.filmArea ?? USUAL_AREA;
    this.#render = options.render ?? 'video';
    this.resolve = options.resolve ?? {};
  }

  /** HeyGen's time, Unix milliseconds. */
  readonly now = (): number => this.#clock() + this.skewMs;

  readonly network = (): Network => ({ resolve: this.resolve, signal: this.#end.signal });

  /** Where the film of a request is made; null if none is. */
  readonly studioFor = (request: VideoRequest): Studio | null => {
    const render = this.#render;
    const filmed = typeof render === 'function' ? render({ ...request }) : render === 'video';
    return filmed ? this.#studio : null;
  };

  async close(): Promise<void> {
    this.#end.abort();
    await this.#studio.close();
  }
}
