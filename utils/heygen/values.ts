import * as v from 'valibot';

/**
 * The values that HeyGen's answers are made of. What only informs becomes `null` where it is not as HeyGen publishes
 * it: nothing that is paid for hangs on it.
 */

/** Far more than HeyGen has to say at one place; no answer fills the memory or a page. */
const TEXT_LIMIT = 10_000;
const ID_LIMIT = 500;

/** The last time that a `Date` can be, in seconds. */
const LAST_SECOND = 8_640_000_000_000;

/** What names a thing at HeyGen. */
export const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(ID_LIMIT));

/** A word that decides something, as a status does. */
export const word = v.pipe(v.string(), v.maxLength(ID_LIMIT));

/** Something to read; cut where it is endless. */
export const text = v.fallback(
  v.nullish(
    v.pipe(
      v.string(),
      v.transform((said) => said.slice(0, TEXT_LIMIT)),
    ),
    null,
  ),
  null,
);

/** Something to read that is empty where HeyGen does not tell. */
export const shownText = v.pipe(
  text,
  v.transform((said) => said ?? ''),
);

export const flag = v.fallback(v.nullish(v.boolean(), false), false);

/** Where something lies: HTTPS, so that no answer leads a page elsewhere. */
export const httpsAddress = v.pipe(v.string(), v.maxLength(TEXT_LIMIT), v.startsWith('https://'));

export const address = v.fallback(v.nullish(httpsAddress, null), null);

/** A length in seconds. */
export const length = v.pipe(v.number(), v.finite(), v.minValue(0));

export const seconds = v.fallback(v.nullish(length, null), null);

/** HeyGen's times are Unix seconds; they become milliseconds. */
export const time = v.fallback(
  v.nullish(
    v.pipe(
      v.number(),
      v.minValue(0),
      v.maxValue(LAST_SECOND),
      v.transform((at) => at * 1000),
    ),
    null,
  ),
  null,
);
