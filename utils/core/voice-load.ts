import type { Failure, FailureKind } from './failure.ts';
import type { KnownVoices, Voice, VoiceCatalog } from './voices.ts';

/** HeyGen's lists of voices. Whether a voice can be heard beforehand is told only by a list of those that can. */
export const VOICE_LISTS = ['own', 'public', 'ownSpeaking', 'publicSpeaking'] as const;

export type VoiceList = (typeof VOICE_LISTS)[number];

/** How far a list has been read. */
export interface ListProgress {
  /** What each page so far was asked for with; empty for the first one. */
  readonly asked: readonly string[];
  readonly next: string;
  readonly done: boolean;
}

/** A load of all voices that has begun and has not ended: after any end of the worker it goes on from here. */
export interface VoiceLoad {
  readonly kind: 'load';
  readonly id: string;
  readonly account: string;
  /** Unix milliseconds. */
  readonly startedAt: number;
  readonly lists: Readonly<Record<VoiceList, ListProgress>>;
}

/** A page of a list, kept as it came. */
export interface VoicePage {
  readonly kind: 'page';
  readonly id: string;
  readonly account: string;
  readonly list: VoiceList;
  readonly number: number;
  readonly voices: readonly Voice[];
}

export type VoiceRecord = VoiceCatalog | VoiceLoad | VoicePage;

/** After so long a list has changed too much for one half to fit the other, in milliseconds. */
const LOAD_MAX_AGE_MS = 60 * 60 * 1000;

/** More pages than HeyGen's longest list has, and an end to one that would have none. */
const MOST_PAGES = 200;

const UNREAD: ListProgress = { asked: [], next: '', done: false };

export const catalogId = (account: string): string => `${account} catalog`;

/** The load that was interrupted, or a new one. @param now in Unix milliseconds. */
export function resumed(before: VoiceLoad | undefined, account: string, now: number): VoiceLoad {
  const age = now - (before?.startedAt ?? 0);
  if (before && age >= 0 && age < LOAD_MAX_AGE_MS) return before;
  return {
    kind: 'load',
    id: `${account} load`,
    account,
    startedAt: now,
    lists: { own: UNREAD, public: UNREAD, ownSpeaking: UNREAD, publicSpeaking: UNREAD },
  };
}

/** A page came. A list that goes in a circle has ended. @param next `null` at the list's end. */
export function withPage(
  load: VoiceLoad,
  list: VoiceList,
  { items, next }: { readonly items: readonly Voice[]; readonly next: string | null },
): { readonly load: VoiceLoad; readonly page: VoicePage } {
  const before = load.lists[list];
  const asked = [...before.asked, before.next];
  const done = next === null || asked.includes(next) || asked.length >= MOST_PAGES;
  const number = before.asked.length;
  return {
    load: withProgress(load, list, { asked, next: next ?? '', done }),
    page: {
      kind: 'page',
      id: `${load.account} ${list} ${String(number).padStart(3, '0')}`,
      account: load.account,
      list,
      number,
      voices: items,
    },
  };
}

/** HeyGen no longer knows where a list was left: it is read from its beginning. */
export const restarted = (load: VoiceLoad, list: VoiceList): VoiceLoad =>
  withProgress(load, list, UNREAD);

function withProgress(load: VoiceLoad, list: VoiceList, progress: ListProgress): VoiceLoad {
  return { ...load, lists: { ...load.lists, [list]: progress } };
}

export const isComplete = ({ lists }: VoiceLoad): boolean =>
  VOICE_LISTS.every((list) => lists[list].done);

/** What is known while a load is under way: nothing is taken for gone before its end. */
export function knownVoices(
  catalog: VoiceCatalog | undefined,
  pages: readonly VoicePage[],
): KnownVoices | undefined {
  if (!catalog && pages.length === 0) return undefined;
  return {
    voices: merged([...(catalog?.voices ?? []), ...inOrder(pages).flatMap((page) => page.voices)]),
    fetchedAt: catalog?.fetchedAt ?? null,
  };
}

/** What a load that is complete has found, and nothing of what was there before. @param now in Unix milliseconds. */
export function catalogOf(
  { account, lists }: VoiceLoad,
  pages: readonly VoicePage[],
  now: number,
): VoiceCatalog {
  const mine = pages.filter(({ list, number }) => number < lists[list].asked.length);
  const voices = merged(inOrder(mine).flatMap((page) => page.voices));
  return { kind: 'catalog', id: catalogId(account), account, fetchedAt: now, voices };
}

function inOrder(pages: readonly VoicePage[]): readonly VoicePage[] {
  const at = ({ list, number }: VoicePage) => VOICE_LISTS.indexOf(list) * MOST_PAGES + number;
  return pages.toSorted((a, b) => at(a) - at(b));
}

/** Each voice once, as it was listed last; it speaks if any list says so. */
function merged(voices: readonly Voice[]): readonly Voice[] {
  const byId = new Map<string, Voice>();
  for (const voice of voices) {
    const speaks = voice.speaks || byId.get(voice.id)?.speaks === true;
    byId.set(voice.id, { ...voice, speaks });
  }
  return [...byId.values()];
}

/** What passes by itself in seconds. */
const PASSING: ReadonlySet<FailureKind> = new Set([
  'network',
  'server',
  'malformed',
  'rateLimited',
]);

const FIRST_PAUSE_MS = 400;
const LONGEST_PAUSE_MS = 10_000;
const MOST_TRIES = 4;

/**
 * How long to wait before a page that failed is asked for again, in milliseconds.
 *
 * @param tries how often it was asked for.
 * @returns `null` where that is of no use for now.
 */
export function pauseBefore({ kind, retryAfterMs = 0 }: Failure, tries: number): number | null {
  if (!PASSING.has(kind) || tries >= MOST_TRIES || retryAfterMs > LONGEST_PAUSE_MS) return null;
  return Math.max(retryAfterMs, FIRST_PAUSE_MS * 2 ** (tries - 1));
}
