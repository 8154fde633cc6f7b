import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import type { Defaults } from '../core/draft/defaults.ts';

/** The person's HeyGen API key; empty until one is given. Only pages and the worker can read it. */
export const apiKey = storage.defineItem<string>('local:apiKey', { fallback: '' });

/** Whose key it is; null where there is none, or where that was not found out yet. */
export const accountId = storage.defineItem<string | null>('local:accountId', { fallback: null });

interface LearnedLimit {
  readonly limit: number;
  /** Unix milliseconds. */
  readonly at: number;
  /** Another account may have another plan. */
  readonly account: string;
}

/** How many jobs HeyGen takes at once, where it has refused one more. */
export const learnedLimit = storage.defineItem<LearnedLimit | null>('local:learnedLimit', {
  fallback: null,
});

export const defaults = storage.defineItem<Defaults>('local:defaults', {
  fallback: { voice: null, title: '', resolution: '1080p', aspectRatio: 'auto' },
});

/** Ids of the voices the person likes best, in the order they were marked. */
export const favouriteVoices = storage.defineItem<readonly string[]>('local:favouriteVoices', {
  fallback: [],
});

/** Ids of the voices used last, the newest first. */
export const recentVoices = storage.defineItem<readonly string[]>('local:recentVoices', {
  fallback: [],
});

/** Whether desktop notifications are wanted. */
export const notificationsWanted = storage.defineItem<boolean>('local:notifications', {
  fallback: true,
});

/** When the right to use pictures and voices was confirmed, in Unix milliseconds; once, for good. */
export const rightsAcceptedAt = storage.defineItem<number | null>('local:rightsAcceptedAt', {
  fallback: null,
});

/** Keeps `storage.local`, and with it the key, from content scripts. */
export async function protectSettings(): Promise<void> {
  await browser.storage.local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
}
