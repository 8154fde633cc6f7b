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

/** All voices of the account, as last read from HeyGen. */
export interface VoiceCatalog {
  readonly id: 'all';
  /** Unix milliseconds. */
  readonly fetchedAt: number;
  readonly voices: readonly Voice[];
}

/** Voices come and go in weeks. */
export const VOICES_MAX_AGE_MS = 24 * 60 * 60 * 1000;

/** A stale catalog is shown while HeyGen is asked again. @param now in Unix milliseconds. */
export function isStale(catalog: VoiceCatalog | undefined, now: number): boolean {
  return !catalog || now - catalog.fetchedAt > VOICES_MAX_AGE_MS;
}

/**
 * The voices whose name, language or gender holds every word of the query, own voices first.
 * An empty query finds all.
 */
export function searchVoices(voices: readonly Voice[], query: string): readonly Voice[] {
  const words = fold(query).split(/\s+/u).filter(Boolean);
  const found = voices.filter((voice) => {
    const text = fold(`${voice.name} ${voice.language} ${voice.gender}`);
    return words.every((word) => text.includes(word));
  });
  return [...found.filter((voice) => voice.own), ...found.filter((voice) => !voice.own)];
}

/** Lower case without accents, so that "jose" finds "José". */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}
