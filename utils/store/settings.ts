import * as v from 'valibot';
import { parseDefaults } from '../core/draft/draft-record.ts';
import { lenientList } from '../core/lenient.ts';
import { setting } from './checked-setting.ts';
import { or } from './or.ts';

const ids = or(lenientList(v.string()), []);

/** Whose the key in use is; null where there is none, or where that was not found out yet. */
export const accountId = setting('local:accountId', or(v.nullable(v.string()), null));

const limit = v.object({
  limit: v.pipe(v.number(), v.minValue(1)),
  /** Unix milliseconds. */
  at: v.number(),
  /** Another account may have another plan. */
  account: v.string(),
});

/** How many jobs HeyGen takes at once, where it has refused one more. */
export const learnedLimit = setting('local:learnedLimit', or(v.nullable(limit), null));

export const defaults = setting('local:defaults', parseDefaults);

/** Ids of the voices the person likes best, in the order they were marked. */
export const favoriteVoices = setting('local:favouriteVoices', ids);

/** Ids of the voices used last, the newest first. */
export const recentVoices = setting('local:recentVoices', ids);

/** When the photos of old videos were made small last, in Unix milliseconds. */
export const photosThinnedAt = setting('local:photosThinnedAt', or(v.number(), 0));

/** When the welcome page was opened, in Unix milliseconds; once, for good. */
export const greetedAt = setting('local:greetedAt', or(v.nullable(v.number()), null));
