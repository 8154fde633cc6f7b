import { startGallery } from '../gallery.ts';
import { cdnRoutes } from './trials.ts';

/** A running second host. */
export interface Cdn {
  readonly port: number;
  readonly origin: 'https://cdn.example';
  close(): Promise<void>;
}

/**
 * Starts `cdn.example` on loopback, for what the trials have on another origin. It is a gallery with
 * other paths: the browser and HeyGen's stand-in are told its port and look at no certificate.
 */
export async function startCdn(): Promise<Cdn> {
  const gallery = await startGallery({ routes: cdnRoutes() });
  return {
    port: gallery.port,
    origin: 'https://cdn.example',
    close: () => gallery.close(),
  };
}
