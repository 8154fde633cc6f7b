import type { ChosenRoute, Photo } from '../photo/photo.ts';
import {
  type ChosenVoice,
  countCharacters,
  type Recording,
  type VoiceSettings,
} from './narration.ts';
import type { VideoOptions } from './options.ts';
import { withoutPauses } from './pause.ts';
import type { ChosenAvatar } from './request.ts';

/** One of several photos of a draft; its id is made with the draft and becomes its job's. */
export interface DraftPhoto {
  readonly id: string;
  readonly photo: Photo;
}

/** How long a script was when it was heard. */
export interface Heard {
  /** What was heard, as `heardOf` of heard.ts says it: after an edit it is something else. */
  readonly of: string;
  readonly seconds: number;
}

/**
 * What the composer holds for a photo. Saved at every keystroke; gone only when it becomes a job or is
 * discarded. Its id becomes the job's, so that creating twice from one draft is one job.
 */
export interface Draft extends VideoOptions {
  readonly id: string;
  /** Unix milliseconds. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly photo: Photo;
  /** More photos that get the same words: each becomes a job of its own. */
  readonly others?: readonly DraftPhoto[];
  /** Who speaks in the photo's place. */
  readonly avatar?: ChosenAvatar | undefined;
  /** Which of the three below counts; the others wait. Absent: the script. */
  readonly narration?: 'script' | 'audio' | 'audioLink' | undefined;
  readonly script: string;
  readonly voice: ChosenVoice | null;
  readonly voiceSettings?: VoiceSettings | undefined;
  /** How long the script was when it was heard last. */
  readonly heard?: Heard | undefined;
  readonly recording?: Recording | undefined;
  readonly audioUrl?: string | undefined;
  /** How long what is there plays, in seconds, where this browser could tell. */
  readonly audioLinkSeconds?: number | undefined;
  /** How the photo goes to HeyGen, where the person chose. */
  readonly route?: ChosenRoute;
  /** The failed job this draft mends; it leaves the list when this one is created. */
  readonly replaces?: string;
}

/** What a draft has to say. */
export const narrationTypeOf = ({ narration = 'script' }: Draft) => narration;

/** All photos of a draft; the first one's id is the draft's own. */
export function photosOf({
  id,
  photo,
  others = [],
}: Draft): readonly [DraftPhoto, ...DraftPhoto[]] {
  return [{ id, photo }, ...others];
}

/**
 * The draft without some of its photos. Without its first one it goes on under the id of the next, so that each
 * photo stays where it is kept.
 *
 * @returns the very same draft where no photo would be left.
 */
export function withoutPhotos(draft: Draft, ids: readonly string[]): Draft {
  const [first, ...others] = photosOf(draft).filter(({ id }) => !ids.includes(id));
  if (!first) return draft;
  const { others: _, ...rest } = draft;
  return { ...rest, ...first, ...(others.length > 0 ? { others } : {}) };
}

/** What a list calls a draft: its title, or what it is going to say; empty where there is nothing yet. */
export function nameOfDraft(draft: Draft): string {
  const said = {
    script: draft.script,
    audio: draft.recording?.name ?? '',
    audioLink: draft.audioUrl ?? '',
  };
  return draft.title.trim() || said[narrationTypeOf(draft)].trim();
}

/** A longer title is cut, in characters as HeyGen counts them. */
const MAX_TITLE = 60;
/** Where the last space stands before this, the word itself is cut. */
const MIN_TITLE = 30;

/**
 * A title for a video that was given none: the script's beginning without its pauses, cut at a word. It never cuts a
 * character in two: HeyGen would not send half of one back, and the video could not be found by its title.
 */
export function titleFrom(script: string): string {
  const line = withoutPauses(script).trim().split(/\s+/u).join(' ');
  if (countCharacters(line) <= MAX_TITLE) return line;
  const graphemes: string[] = [];
  let room = MAX_TITLE - 1;
  for (const { segment } of new Intl.Segmenter().segment(line)) {
    room -= countCharacters(segment);
    if (room < 0) break;
    graphemes.push(segment);
  }
  const cut = graphemes.slice(0, Math.max(graphemes.lastIndexOf(' '), MIN_TITLE));
  return `${cut.join('').trimEnd()}…`;
}
