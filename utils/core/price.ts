import type { Resolution } from './draft/options.ts';
import type { JobRequest } from './draft/request.ts';

/**
 * HeyGen's pay-as-you-go prices in US dollars. They change: everything shown of them is an estimate. The newest page
 * has no row for 4k; the figure here is the last that it had.
 */
export const PRICES = {
  /** The day on which HeyGen's price page was read. */
  asOf: '2026-11-01',
  videoPerSecond: { '4k': 0.0667, '1080p': 0.05, '720p': 0.05 },
  speechPerSecond: 0.000667,
  avatar: 1,
} as const satisfies {
  asOf: string;
  videoPerSecond: Readonly<Record<Resolution, number>>;
  speechPerSecond: number;
  avatar: number;
};

/**
 * In US dollars.
 *
 * @param seconds length of the video; `null` where it is not known.
 * @returns `null` where the price can't be known.
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
