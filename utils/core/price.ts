import type { Resolution } from './draft/options.ts';
import type { JobRequest } from './draft/request.ts';

/** What HeyGen asks on pay-as-you-go, in US dollars. It changes: everything shown of it is an estimate. */
export const PRICES = {
  /** When HeyGen's price page said so. */
  asOf: '2026-06-01',
  videoPerSecond: { '4k': 0.0667, '1080p': 0.05, '720p': 0.05 },
  speechPerSecond: 0.000333,
  avatar: 1,
} as const satisfies {
  asOf: string;
  videoPerSecond: Readonly<Record<Resolution, number>>;
  speechPerSecond: number;
  avatar: number;
};

/**
 * What something costs, in US dollars.
 *
 * @param seconds how long the video is; `null` where nobody knows.
 * @returns `null` where it can't be told.
 */
export function priceOf(request: JobRequest, seconds: number | null): number | null {
  switch (request.make) {
    case 'avatar':
      return PRICES.avatar;
    case 'video':
      return seconds === null ? null : seconds * PRICES.videoPerSecond[request.resolution];
    case 'elsewhere':
      return null;
  }
}
