import { resolve } from 'node:path';
import { type Machine, refuseWithoutSandbox, thisMachine } from '../browser/sandbox.ts';
import { type Gallery, startGallery } from '../gallery/gallery.ts';
import { type Simulator, startSimulator } from '../simulator/simulator.ts';
import type { Arguments } from './arguments.ts';
import { readPhoto } from './photo.ts';

/** Everything around the browser. */
export interface Scene {
  readonly extensionDir: string;
  /** Host → loopback port; empty with the real HeyGen: then every host is looked up as usual. */
  readonly hosts: Readonly<Record<string, number>>;
  /** The key to begin with; empty where the person gives it. */
  readonly key: string;
  /** The page to start from, and the photo on it. */
  readonly pageUrl: string;
  readonly photoUrl: string;
  close(): Promise<void>;
}

const SIMULATOR_KEY = 'sk-simulator-key';
const GALLERY = 'https://photos.example/';

/**
 * Starts the gallery and, unless the real HeyGen was asked for, the simulator.
 *
 * @param renderMs how long the simulator takes for a video: long enough to watch it at work
 */
export async function prepare(
  asked: Arguments,
  renderMs = 6_000,
  machine = thisMachine(),
): Promise<Scene> {
  const extensionDir = resolve('.output/chrome-mv3');
  if (asked.live) return live(asked, extensionDir, machine);
  const gallery = await startGallery(
    asked.image === undefined ? {} : { photo: await readPhoto(asked.image) },
  );
  const simulator = await startSimulator({
    keys: [SIMULATOR_KEY],
    maxVideoSeconds: 12,
    renderMs,
    resolve: { 'photos.example': gallery.port },
  });
  return {
    extensionDir,
    hosts: { ...simulator.hosts, 'photos.example': gallery.port },
    key: SIMULATOR_KEY,
    pageUrl: asked.image === undefined ? GALLERY : `${GALLERY}your-photo`,
    photoUrl: photoUrl(gallery, asked),
    close: () => closeAll(simulator, gallery),
  };
}

function photoUrl(gallery: Gallery, asked: Arguments): string {
  const own = gallery.photos.find(({ path }) => path.startsWith('/your-photo'));
  const photo = asked.image === undefined ? gallery.photos[0] : own;
  if (!photo) throw new Error('The gallery has no photo.');
  return new URL(photo.path, GALLERY).href;
}

async function closeAll(simulator: Simulator, gallery: Gallery): Promise<void> {
  await simulator.close();
  await gallery.close();
}

/** HeyGen itself fetches the photo, so it has to be one that is out there. */
function live({ image, headless }: Arguments, extensionDir: string, machine: Machine): Scene {
  refuseWithoutSandbox(machine);
  const key = process.env.HEYGEN_API_KEY ?? '';
  if (headless && (key === '' || !image?.startsWith('https://'))) {
    throw new Error(
      'Without a display, --live needs your key in HEYGEN_API_KEY and a public picture: --image https://…',
    );
  }
  const photo = image ?? '';
  return {
    extensionDir,
    hosts: {},
    key,
    pageUrl: photo === '' ? 'about:blank' : photo,
    photoUrl: photo,
    close: async () => {},
  };
}
