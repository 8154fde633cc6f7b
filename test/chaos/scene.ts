import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { LaunchOptions } from '../browser/flags.ts';
import { type Simulator, startSimulator } from '../simulator/simulator.ts';
import { startPhotoHost, testPicture } from '../simulator/testing/photo-host.ts';

/** A picture that HeyGen gets by its address. */
export const PHOTO = 'https://photos.example/photo.jpg';
/** One that its site has no more: HeyGen gives the video up. */
export const MISSING_PHOTO = 'https://photos.example/missing.jpg';
/** One that HeyGen does not fetch: it has to be sent. */
export const UNREACHABLE_PHOTO = 'http://photos.example/photo.jpg';

/** Of two workspaces of one person. */
export const KEY = 'sk-chaos';
export const OTHER_KEY = 'sk-chaos-other';
const EMAIL = 'someone@example.com';

/** Everything around the browser. */
export interface Scene {
  readonly simulator: Simulator;
  /** How a browser has to be started; always with the same profile. */
  readonly launch: LaunchOptions;
  /** The picture of {@link UNREACHABLE_PHOTO}, in base64. */
  readonly jpeg: string;
  close(): Promise<void>;
}

export const BALANCE_DOLLARS = 10_000;
const PICTURE_PX = 64;

/** Starts HeyGen's stand-in and a site of photos, and takes a copy of the build for the browser. */
export async function setScene(): Promise<Scene> {
  const picture = await testPicture('jpeg', PICTURE_PX, PICTURE_PX);
  const photos = await startPhotoHost({ '/photo.jpg': { type: 'image/jpeg', bytes: picture } });
  const simulator = await startSimulator({
    keys: [KEY],
    render: 'none',
    balance: BALANCE_DOLLARS,
    email: EMAIL,
    resolve: { 'photos.example': photos.port },
  });
  const balance = BALANCE_DOLLARS;
  await simulator.addAccount({ name: 'other', keys: [OTHER_KEY], email: EMAIL, balance });
  const directory = await mkdtemp(join(tmpdir(), 'stillspeak-chaos-'));
  const extensionDir = join(directory, 'extension');
  // Each start of the browser loads the extension anew: another build meanwhile would be an update.
  await cp(resolve('.output/chrome-mv3'), extensionDir, { recursive: true });
  return {
    simulator,
    jpeg: picture.toString('base64'),
    launch: {
      extensionDir,
      profileDir: join(directory, 'profile'),
      headless: true,
      hosts: { ...simulator.hosts, 'photos.example': photos.port },
    },
    async close() {
      await simulator.close();
      await photos.close();
      // A browser that was just ended may still be writing its last files.
      await rm(directory, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}
