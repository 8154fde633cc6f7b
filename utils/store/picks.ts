import type { Picks } from '../core/photo/offered.ts';
import { passing } from './checked-setting.ts';

/** `null` while the popup offers no pictures. Gone with the browser. */
export const picks = passing<Picks | null>('session:picks', null);
