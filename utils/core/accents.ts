import { accentName } from './accent-name.ts';
import { entryOf } from './entry-of.ts';
import { languageNamed } from './language.ts';

/** Regions with an accent of their own, by language; where most of its speakers live, first. */
const REGIONS: Readonly<Record<string, string>> = {
  ar: 'EG SA AE MA JO',
  bn: 'BD IN',
  de: 'DE AT CH',
  en: 'US GB AU CA IN IE NZ ZA NG SG',
  es: 'MX ES CO AR US CL PE',
  fr: 'FR CA BE CH',
  it: 'IT CH',
  nl: 'NL BE',
  pt: 'BR PT',
  sw: 'TZ KE',
  ta: 'IN LK',
  ur: 'PK IN',
  zh: 'CN TW HK',
};

/**
 * Accents to offer for a voice, as tags.
 *
 * @param language what HeyGen calls the voice's; all are offered where that names none, such as "Multilingual".
 */
export function accentsOf(language: string): readonly string[] {
  const code = languageNamed(language)?.code;
  const codes = code === undefined ? Object.keys(REGIONS) : [code];
  return codes.flatMap((each) => {
    const regions = entryOf(REGIONS, each)?.split(' ') ?? [];
    return regions.map((region) => `${each}-${region}`);
  });
}

/**
 * The tag that somebody means by a name such as "British", "Austrian German", or "en-GB".
 *
 * @param language what HeyGen calls the voice's.
 * @param person the person's own language: names are known in it, and in English.
 * @returns what was typed, where it names no accent.
 */
export function accentNamed(typed: string, language: string, person: string): string {
  const text = typed.trim();
  if (text === '' || TAG.test(text)) return text;
  const named = accentsOf('').find((tag) =>
    [person, 'en'].some((each) => accentName(tag, each)?.toLowerCase() === text.toLowerCase()),
  );
  if (named !== undefined) return named;
  // One word is the accent's alone: by itself, "Irish" is another language.
  const alone = /\s/u.test(text) ? languageNamed(text) : undefined;
  const meant = alone?.region === undefined ? languageNamed(`${language}, ${text}`) : alone;
  return meant?.region === undefined ? text : `${meant.code}-${meant.region}`;
}

const TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu;
