import * as v from 'valibot';
import { items } from './list.ts';
import { text, word } from './values.ts';

/** Scopes that are no texts are left out: what a key may do is only spoken of. */
const scopes = v.fallback(items(word), []);

/** A time as ISO 8601. */
const isoTime = v.fallback(
  v.nullish(
    v.pipe(
      v.string(),
      v.maxLength(40),
      v.transform((said) => Date.parse(said)),
      v.number(),
      v.finite(),
    ),
    null,
  ),
  null,
);

/** Seconds that may be past. */
const secondsLeft = v.fallback(v.nullish(v.pipe(v.number(), v.finite()), null), null);

/** What a key may do, and until when. */
export const ownKey = v.pipe(
  v.object({
    scope_mode: text,
    scopes,
    expires_at: isoTime,
    expires_in_seconds: secondsLeft,
  }),
  v.transform((data) => ({
    mode: data.scope_mode,
    scopes: data.scopes,
    expiresAt: data.expires_at,
    expiresInSeconds: data.expires_in_seconds,
  })),
);
