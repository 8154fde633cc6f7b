import { distance, languageOf } from './language.ts';
import { searchVoices, type Voice } from './voices.ts';

const MAX_RECENT = 5;

/** An absent field lets every voice pass. */
export interface VoiceFilter {
  readonly language?: string | undefined;
  readonly gender?: string | undefined;
  readonly own?: boolean | undefined;
  /** Only those that can be heard without paying. */
  readonly audible?: true | undefined;
  /** Only those of which the accent can be chosen: HeyGen tells no voice's own. */
  readonly accent?: true | undefined;
}

/** Decides which voices come first. */
export interface VoiceTaste {
  /** Ids. */
  readonly favorites: readonly string[];
  /** Ids, the one used last first. */
  readonly recents: readonly string[];
  /** The person's own language, as a tag such as "nb-NO". */
  readonly language: string;
}

export const SHELVES = ['favorites', 'recent', 'own', 'all'] as const;

export interface Shelf {
  readonly name: (typeof SHELVES)[number];
  readonly voices: readonly Voice[];
}

/**
 * Puts each voice that matches on the first shelf it belongs to; no shelf is empty. On the last one, those that speak the
 * person's language and can be heard come first, and those that can't be heard come after those that can.
 */
export function shelve(
  voices: readonly Voice[],
  query: string,
  filter: VoiceFilter,
  { favorites, recents, language }: VoiceTaste,
): readonly Shelf[] {
  const found = searchVoices(voices, query, language).filter((voice) => passes(voice, filter));
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
      voices: byNearness(offered, language),
    },
  ];
  return shelves.filter((shelf) => shelf.voices.length > 0);
}

function passes(voice: Voice, { language, gender, own, audible, accent }: VoiceFilter): boolean {
  return (
    (language === undefined || voice.language === language) &&
    (gender === undefined || voice.gender.toLowerCase() === gender) &&
    (own === undefined || voice.own === own) &&
    (audible === undefined || voice.previewUrl !== null) &&
    (accent === undefined || voice.supportsLocale)
  );
}

function inOrder(voices: readonly Voice[], ids: readonly string[]): readonly Voice[] {
  return ids.flatMap((id) => voices.find((voice) => voice.id === id) ?? []);
}

/** @param tag the person's language */
function byNearness(voices: readonly Voice[], tag: string): readonly Voice[] {
  const person = languageOf(tag);
  const placeOf = ({ language, previewUrl }: Voice): number => {
    const away = distance(person, language);
    const silent = previewUrl === null ? 1 : 0;
    return away === null ? FOREIGN + silent : silent * SILENT + away;
  };
  const placed = voices.map((voice) => ({ voice, place: placeOf(voice) }));
  return placed.toSorted((a, b) => a.place - b.place).map(({ voice }) => voice);
}

/** Further back than any distance within one's own language. */
const SILENT = 10;
const FOREIGN = 100;

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
    silent: voices.some((voice) => voice.previewUrl === null),
    accents: new Set(voices.map((voice) => voice.supportsLocale)).size > 1,
  };
}

export function withRecent(recents: readonly string[], id: string): readonly string[] {
  return [id, ...recents.filter((other) => other !== id)].slice(0, MAX_RECENT);
}

export function withToggled(favorites: readonly string[], id: string): readonly string[] {
  return favorites.includes(id) ? favorites.filter((other) => other !== id) : [...favorites, id];
}

/**
 * The shelves of an open list after more voices came: nothing that is shown moves away under the pointer, what is new
 * follows at the end.
 */
export function withArrived(shown: readonly Shelf[], now: readonly Shelf[]): readonly Shelf[] {
  if (shown.length === 0) return now;
  const fresh = new Map(now.flatMap(({ voices }) => voices.map((voice) => [voice.id, voice])));
  const settled = shown.map(({ name, voices }) => ({
    name,
    voices: voices.map((voice) => fresh.get(voice.id) ?? voice),
  }));
  for (const { id } of shown.flatMap(({ voices }) => voices)) fresh.delete(id);
  if (fresh.size === 0) return settled;
  const last = settled.find(({ name }) => name === 'all');
  const rest = settled.filter((shelf) => shelf !== last);
  return [...rest, { name: 'all', voices: [...(last?.voices ?? []), ...fresh.values()] }];
}
