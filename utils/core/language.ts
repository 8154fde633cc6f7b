import { entryOf } from './entry-of.ts';

/** A language as far as voices differ by it. */
export interface Language {
  /** ISO 639, or the macrolanguage where HeyGen names no closer one: "no" for Bokmål and Nynorsk alike. */
  readonly code: string;
  /** ISO 3166 or UN M.49; absent where it is not said. */
  readonly region?: string;
}

/** Languages that HeyGen names as one, or that are understood by whoever speaks the other. */
const SPOKEN_AS: Readonly<Record<string, string>> = {
  nb: 'no',
  nn: 'no',
  cmn: 'zh',
  yue: 'zh',
  wuu: 'zh',
  nan: 'zh',
  hak: 'zh',
  iw: 'he',
  in: 'id',
  ji: 'yi',
  tl: 'fil',
  mo: 'ro',
  arb: 'ar',
  arz: 'ar',
  apc: 'ar',
  ary: 'ar',
  zsm: 'ms',
  prs: 'fa',
  pes: 'fa',
  swh: 'sw',
  ekk: 'et',
  lvs: 'lv',
  gsw: 'de',
  nds: 'de',
};

/** Where a language that is spoken as another is at home. */
const HOME: Readonly<Record<string, string>> = { yue: 'HK', nan: 'TW', arz: 'EG', gsw: 'CH' };

/** @param tag such as "nb-NO"; @returns `undefined` where it is none. */
export function languageOf(tag: string): Language | undefined {
  try {
    const { language, region } = new Intl.Locale(tag).maximize();
    const code = entryOf(SPOKEN_AS, language) ?? language;
    const home = entryOf(HOME, language) ?? region;
    return home === undefined ? { code } : { code, region: home };
  } catch {
    return undefined;
  }
}

/** Names that are in use besides those of the Unicode tables. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  bengali: 'bn',
  burmese: 'my',
  cantonese: 'yue',
  castilian: 'es-ES',
  farsi: 'fa',
  flemish: 'nl-BE',
  kirghiz: 'ky',
  kiswahili: 'sw',
  mandarin: 'zh',
  oriya: 'or',
  sinhalese: 'si',
  tagalog: 'fil',
  'taiwanese mandarin': 'zh-TW',
};

const REGION_NAMES: Readonly<Record<string, string>> = {
  american: 'US',
  us: 'US',
  usa: 'US',
  british: 'GB',
  uk: 'GB',
  argentinian: 'AR',
  australian: 'AU',
  austrian: 'AT',
  belgian: 'BE',
  brazilian: 'BR',
  canadian: 'CA',
  colombian: 'CO',
  egyptian: 'EG',
  european: '150',
  indian: 'IN',
  irish: 'IE',
  'latin america': '419',
  mexican: 'MX',
  nigerian: 'NG',
  simplified: 'CN',
  'south african': 'ZA',
  swiss: 'CH',
  traditional: 'TW',
};

/** Languages without a code of two letters that voices are made for. */
const THREE_LETTERS = 'fil yue ceb haw hmn gsw ckb ast bho mai kok'.split(' ');

let tables: { languages: Map<string, string>; regions: Map<string, string> } | undefined;

/** Names in English by what they mean: the way back that `Intl.DisplayNames` does not go. */
function names() {
  if (tables) return tables;
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  const pairs = letters.flatMap((first) => letters.map((second) => first + second));
  tables = {
    languages: reverse('language', [...pairs, ...THREE_LETTERS], OTHER_NAMES),
    regions: reverse(
      'region',
      pairs.map((pair) => pair.toUpperCase()),
      REGION_NAMES,
    ),
  };
  return tables;
}

function reverse(
  type: 'language' | 'region',
  codes: readonly string[],
  others: Readonly<Record<string, string>>,
): Map<string, string> {
  const display = new Intl.DisplayNames(['en'], { type, fallback: 'none' });
  const found = new Map<string, string>();
  for (const code of codes) {
    const name = display.of(code)?.toLowerCase();
    if (name !== undefined && !found.has(name)) found.set(name, code);
  }
  for (const [name, code] of Object.entries(others)) found.set(name, code);
  return found;
}

const read = new Map<string, Language | undefined>();

/**
 * What HeyGen calls a language, read: "Norwegian", "English (UK)", "Brazilian Portuguese", "pt-BR".
 *
 * @returns `undefined` where it names none, such as "Multilingual".
 */
export function languageNamed(name: string): Language | undefined {
  if (!read.has(name)) read.set(name, readName(name));
  return read.get(name);
}

function readName(name: string): Language | undefined {
  const { languages, regions } = names();
  const parts = name.toLowerCase().split(/[(),/]|\s[-–]\s/u);
  const said = parts.map((part) => part.trim()).filter(Boolean);
  const hints = said.flatMap((part) => [part, ...part.split(/\s+/u)]);
  // The closest name there is: "Cantonese" says more than the "Chinese" before it.
  const codes = hints.flatMap((hint) => languages.get(hint) ?? []);
  const tag =
    codes.find((code) => entryOf(HOME, code) !== undefined || code.includes('-')) ?? codes[0];
  if (tag === undefined) {
    return /^[a-z]{2,3}(?:[-_][a-z0-9]+)*$/iu.test(name.trim())
      ? languageOf(name.trim().replaceAll('_', '-'))
      : undefined;
  }
  const base = new Intl.Locale(tag);
  const code = entryOf(SPOKEN_AS, base.language) ?? base.language;
  const region =
    hints.flatMap((hint) => regions.get(hint) ?? [])[0] ??
    entryOf(HOME, base.language) ??
    base.region;
  return region === undefined ? { code } : { code, region };
}

/** How near a voice's language is to a person's; `null` for another language, 0 for the very same. */
export function distance(person: Language | undefined, name: string): number | null {
  if (!person) return null;
  const spoken = languageNamed(name);
  if (!spoken) return /^multi-?lingual$/iu.test(name.trim()) ? 3 : null;
  if (spoken.code !== person.code) return null;
  if (spoken.region === undefined) return 1;
  return spoken.region === person.region ? 0 : 2;
}

/** What a language is called: by HeyGen, in English, by those who speak it, and in the person's own language. */
export function languageWords(name: string, tag: string): readonly string[] {
  const code = languageNamed(name)?.code;
  if (code === undefined) return [name];
  const said = [tag, 'en', code].flatMap((locale) => nameIn(locale, code) ?? []);
  return [...new Set([name, ...said])];
}

function nameIn(locale: string, code: string): string | undefined {
  try {
    return new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }).of(code);
  } catch {
    return undefined;
  }
}
