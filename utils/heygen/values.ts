import * as v from 'valibot';
import { isHeygenAddress } from '../core/media-address.ts';
import { plainText } from '../core/plain-text.ts';

/**
 * The values that HeyGen's answers are made of. What only informs becomes `null` where it is not as HeyGen publishes
 * it: nothing that is paid for hangs on it.
 */

/** Far more than HeyGen has to say at one place; no answer fills the memory or a page. In UTF-16 units. */
const TEXT_LIMIT = 2_000;
const ID_LIMIT = 500;
const TOKEN_LIMIT = 10_000;
/** Signed addresses are long. */
const ADDRESS_LIMIT = 10_000;
/** A video of eleven days. */
const MOST_SECONDS = 1_000_000;
/** More than anybody has, in dollars or credits. */
const MOST_MONEY = 1_000_000_000;

/** The last time that a `Date` can be, in seconds. */
const LAST_SECOND = 8_640_000_000_000;

/** What names a thing at HeyGen. */
export const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(ID_LIMIT));

/** A word that decides something, as a status does. */
export const word = v.pipe(v.string(), v.maxLength(ID_LIMIT));

/** What HeyGen says, as it is shown here. Our own words that HeyGen repeats are found again by the same. */
export const shownAs = (said: string): string => plainText(said, TEXT_LIMIT);

/** Something to read; cut where it is endless. */
export const text = v.fallback(v.nullish(v.pipe(v.string(), v.transform(shownAs)), null), null);

/** What a list goes on with; cut, it would lead somewhere else. */
export const token = v.fallback(
  v.nullish(v.pipe(v.string(), v.maxLength(TOKEN_LIMIT)), null),
  null,
);

/** Something to read that is empty where HeyGen does not tell. */
export const shownText = v.pipe(
  text,
  v.transform((said) => said ?? ''),
);

export const flag = v.fallback(v.nullish(v.boolean(), false), false);

/** Where something lies at HeyGen: no answer leads a page, or the worker, elsewhere. */
export const heygenAddress = v.pipe(
  v.string(),
  v.maxLength(ADDRESS_LIMIT),
  v.check(isHeygenAddress),
);

export const address = v.fallback(v.nullish(heygenAddress, null), null);

/** An address that is not HeyGen's, as something to read. */
export const foreignAddress = v.fallback(
  v.nullish(
    v.pipe(
      v.string(),
      v.transform((said) => (said === '' || isHeygenAddress(said) ? null : shownAs(said))),
    ),
    null,
  ),
  null,
);

/** A length in seconds. */
export const length = v.pipe(v.number(), v.minValue(0), v.maxValue(MOST_SECONDS));

export const seconds = v.fallback(v.nullish(length, null), null);

/** Dollars, or credits. */
export const amount = v.pipe(v.number(), v.minValue(-MOST_MONEY), v.maxValue(MOST_MONEY));

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
