import { searchVoices, type Voice } from './voices.ts';

const MAX_RECENT = 5;

/** An absent field lets every voice pass. */
export interface VoiceFilter {
  readonly language?: string | undefined;
  readonly gender?: string | undefined;
  readonly own?: boolean | undefined;
}

/** Decides which voices come first. */
export interface VoiceTaste {
  /** Ids. */
  readonly favorites: readonly string[];
  /** Ids, the one used last first. */
  readonly recents: readonly string[];
  /** The person's own language, as HeyGen names it in English. */
  readonly language: string;
}

export const SHELVES = ['favorites', 'recent', 'own', 'all'] as const;

export interface Shelf {
  readonly name: (typeof SHELVES)[number];
  readonly voices: readonly Voice[];
}

/** Puts each voice that matches on the first shelf it belongs to; no shelf is empty. */
export function shelve(
  voices: readonly Voice[],
  query: string,
  filter: VoiceFilter,
  { favorites, recents, language }: VoiceTaste,
): readonly Shelf[] {
  const found = searchVoices(voices, query).filter((voice) => passes(voice, filter));
  const liked = inOrder(found, favorites);
  const used = inOrder(found, recents).filter((voice) => !liked.includes(voice));
  const placed = new Set([...liked, ...used]);
  const rest = found.filter((voice) => !placed.has(voice));
  const offered = rest.filter((voice) => !voice.own);
  const shelves: readonly Shelf[] = [
    { name: 'favorites', voices: liked },
    { name: 'recent', voices: used },
    { name: 'own', voices: rest.filter((voice) => voice.own) },
    {
      name: 'all',
      voices: [
        ...offered.filter((voice) => speaks(voice, language)),
        ...offered.filter((voice) => !speaks(voice, language)),
      ],
    },
  ];
  return shelves.filter((shelf) => shelf.voices.length > 0);
}

function passes(voice: Voice, { language, gender, own }: VoiceFilter): boolean {
  return (
    (language === undefined || voice.language === language) &&
    (gender === undefined || voice.gender.toLowerCase() === gender) &&
    (own === undefined || voice.own === own)
  );
}

function inOrder(voices: readonly Voice[], ids: readonly string[]): readonly Voice[] {
  return ids.flatMap((id) => voices.find((voice) => voice.id === id) ?? []);
}

/** HeyGen also says "English (UK)". */
const speaks = (voice: Voice, language: string) =>
  language !== '' && voice.language.toLowerCase().startsWith(language.toLowerCase());

/** The values to filter by, in alphabetical order. */
export function filtersOf(voices: readonly Voice[]) {
  const sorted = (values: readonly string[]) =>
    [...new Set(values)].filter((value) => value !== '').sort((a, b) => a.localeCompare(b));
  return {
    languages: sorted(voices.map((voice) => voice.language)),
    genders: sorted(voices.map((voice) => voice.gender.toLowerCase())).filter(
      (gender) => gender !== 'unknown',
    ),
    own: voices.some((voice) => voice.own),
  };
}

/** A language's name in English, as HeyGen writes it. @param tag such as "de-AT" */
export function languageName(tag: string): string {
  try {
    const { language } = new Intl.Locale(tag);
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? '';
  } catch {
    return '';
  }
}

export function withRecent(recents: readonly string[], id: string): readonly string[] {
  return [id, ...recents.filter((other) => other !== id)].slice(0, MAX_RECENT);
}

export function withToggled(favorites: readonly string[], id: string): readonly string[] {
  return favorites.includes(id) ? favorites.filter((other) => other !== id) : [...favorites, id];
}
