import { storage } from 'wxt/utils/storage';
import type { Picks } from '../core/photo/offered.ts';

/** `null` while the popup offers no pictures. Gone with the browser. */
export const picks = storage.defineItem<Picks | null>('session:picks', { fallback: null });
