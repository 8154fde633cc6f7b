import { fold, wordsOf } from './fold.ts';
import { languageWords } from './language.ts';

export interface Voice {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly gender: string;
  readonly previewUrl: string | null;
  readonly supportsPause: boolean;
  readonly supportsLocale: boolean;
  /** A script can be heard in this voice before it is paid for. */
  readonly speaks: boolean;
  /** Made by the account itself. */
  readonly own: boolean;
}

/** All voices of an account, as last read from HeyGen to the end of its lists. */
export interface VoiceCatalog {
  readonly kind: 'catalog';
  readonly id: string;
  readonly account: string;
  /** Unix milliseconds. */
  readonly fetchedAt: number;
  readonly voices: readonly Voice[];
}

/** The voices of an account that can be chosen by now. */
export interface KnownVoices {
  readonly voices: readonly Voice[];
  /** When HeyGen's lists were last read to their end, in Unix milliseconds; `null` before the first time. */
  readonly fetchedAt: number | null;
}

/** Voices come and go in weeks. */
export const VOICES_MAX_AGE_MS = 24 * 60 * 60 * 1000;

/** Stale voices are shown while HeyGen is asked again. @param now in Unix milliseconds. */
export function isStale(known: Pick<KnownVoices, 'fetchedAt'> | undefined, now: number): boolean {
  if (!known || known.fetchedAt === null) return true;
  return now - known.fetchedAt > VOICES_MAX_AGE_MS;
}

/**
 * The voices whose name, language, or gender holds every word of the query, own voices first.
 * An empty query finds all.
 *
 * @param tag the person's language: its own name for a voice's language is found, too.
 */
export function searchVoices(
  voices: readonly Voice[],
  query: string,
  tag = 'en',
): readonly Voice[] {
  const words = wordsOf(query);
  const languages = new Map<string, string>();
  const saidOf = (language: string): string => {
    const known = languages.get(language) ?? fold(languageWords(language, tag).join(' '));
    languages.set(language, known);
    return known;
  };
  const found = voices.filter((voice) => {
    if (words.length === 0) return true;
    const text = `${fold(`${voice.name} ${voice.gender}`)} ${saidOf(voice.language)}`;
    return words.every((word) => text.includes(word));
  });
  return [...found.filter((voice) => voice.own), ...found.filter((voice) => !voice.own)];
}
