import { storage } from 'wxt/utils/storage';
import type { Picks } from '../core/photo/offered.ts';

/** What the popup offers to choose from; null while nothing is. Gone with the browser. */
export const picks = storage.defineItem<Picks | null>('session:picks', { fallback: null });
