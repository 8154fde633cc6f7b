import { resolve } from 'node:path';
import type { LaunchOptions } from '../../browser/flags.ts';
import { type Gallery, type Handler, startGallery } from '../../gallery/gallery.ts';
import { painted } from '../../gallery/painted.ts';
import { portraits } from '../../gallery/portraits.ts';
import {
  type Simulator,
  type SimulatorOptions,
  startSimulator,
} from '../../simulator/simulator.ts';

/** The shipping build, as `wxt build` leaves it. */
export const EXTENSION_DIR = resolve('.output/chrome-mv3');

export const KEY = 'sk-simulator-key';

/** Large enough to be seen to play; a larger film takes longer than most tests. */
const FILM_AREA = 640 * 360;

/** A picture that a browser gets and HeyGen does not: its site turns away whoever else fetches it. */
export const GUARDED = '/guarded.jpg';

const browsersOnly: Handler = async (request, response) => {
  if (request.headers['sec-fetch-mode'] === undefined) {
    response.writeHead(403).end();
    return;
  }
  const [portrait] = portraits;
  if (!portrait) throw new Error('The gallery has no portrait.');
  response.writeHead(200, { 'content-type': 'image/jpeg' }).end(await painted(portrait));
};

/** Everything around the browser: HeyGen's stand-in and a site with photos. */
export interface Stage {
  readonly simulator: Simulator;
  readonly gallery: Gallery;
  /** How a browser has to be started to find both. */
  readonly launch: LaunchOptions;
  close(): Promise<void>;
}

/** What a test has on the web besides the gallery. */
export interface Further {
  readonly routes?: Readonly<Record<string, Handler>>;
  /** Other hosts, and the port at which each is. */
  readonly hosts?: Readonly<Record<string, number>>;
  /** Other hosts, to which the same server answers. */
  readonly aliases?: readonly string[];
}

/** Starts the simulator and the gallery; who wants a browser starts it with `launch`. */
export async function setStage(
  options: SimulatorOptions = {},
  { routes = {}, hosts = {}, aliases = [] }: Further = {},
): Promise<Stage> {
  const gallery = await startGallery({ routes: { [GUARDED]: browsersOnly, ...routes } });
  const names = ['photos.example', ...aliases].map((name) => [name, gallery.port] as const);
  const web = { ...Object.fromEntries(names), ...hosts };
  const simulator = await startSimulator({
    keys: [KEY],
    renderMs: 1_000,
    maxVideoSeconds: 2,
    filmArea: FILM_AREA,
    resolve: web,
    ...options,
  });
  return {
    simulator,
    gallery,
    launch: {
      extensionDir: EXTENSION_DIR,
      headless: true,
      hosts: { ...simulator.hosts, ...web },
    },
    async close() {
      await simulator.close();
      await gallery.close();
    },
  };
}
