import type { Endpoint } from '../endpoint.ts';
import { account } from './account.ts';
import { assets } from './assets.ts';
import { avatars } from './avatars.ts';
import { videos } from './videos.ts';
import { voices } from './voices.ts';

/** By subject, in the order in which they are told. */
export const SUBJECTS = { videos, voices, assets, avatars, account } as const;

/**
 * HeyGen's published API, as far as this product is concerned. Neither the product nor its simulator is made from it:
 * both are held to it. An address that is there by its full name comes before one with an id in its place.
 */
export const ENDPOINTS: readonly Endpoint[] = Object.values(SUBJECTS).flat();

/** Headers that HeyGen takes on requests that make something. */
export const IDEMPOTENCY_KEY = /^[A-Za-z0-9_:.-]{1,255}$/;
