import type { ChosenRoute, Photo } from '../photo/photo.ts';
import type { Crop } from '../photo/rectangle.ts';
import {
  type ChosenVoice,
  countCharacters,
  type Recording,
  type VoiceSettings,
} from './narration.ts';
import type { VideoOptions } from './options.ts';
import { withoutPauses } from './pause.ts';
import type { ChosenAvatar } from './request.ts';

/** One of a draft's photos. Its id is made with the draft and becomes its job's. */
export interface DraftPhoto {
  readonly id: string;
  readonly photo: Photo;
}

/** The length of a script that was played. */
export interface Heard {
  /** The value of `heardOf` (heard.ts) then; after an edit it differs, and the length no longer counts. */
  readonly of: string;
  readonly seconds: number;
}

/** What was pressed, stored with the draft in case nobody hears of it. */
export interface Ordered {
  /** Unix milliseconds. */
  readonly at: number;
  /** The photo's face is to be learnt by this name; absent: a video is to be made. */
  readonly face?: string;
}

/**
 * Everything the composer holds for a photo. Saved at every keystroke; deleted only when it becomes a job or is
 * discarded. Its id becomes the job's, so that creating twice from one draft makes one job.
 */
export interface Draft extends VideoOptions {
  readonly id: string;
  /** Unix milliseconds. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly photo: Photo;
  /** More photos that get the same words: each becomes a job of its own. */
  readonly others?: readonly DraftPhoto[];
  /** Speaks in the photo's place. */
  readonly avatar?: ChosenAvatar | undefined;
  /** The one of the three below that counts; the others are kept. Absent: the script. */
  readonly narration?: 'script' | 'audio' | 'audioLink' | undefined;
  readonly script: string;
  readonly voice: ChosenVoice | null;
  readonly voiceSettings?: VoiceSettings | undefined;
  readonly heard?: Heard | undefined;
  readonly recording?: Recording | undefined;
  readonly audioUrl?: string | undefined;
  /** Length of the linked recording, where this browser could tell. */
  readonly audioLinkSeconds?: number | undefined;
  /** The person's own choice; absent: the better route. */
  readonly route?: ChosenRoute;
  /** The account it was begun for; absent where it was begun without a key. */
  readonly account?: string | undefined;
  /** It was ordered and is about to become a job. */
  readonly ordered?: Ordered;
  /** The failed job this draft was made from; it leaves the list when this one is created. */
  readonly replaces?: string;
}

export const narrationTypeOf = ({ narration = 'script' }: Draft) => narration;

/** The first photo's id is the draft's own. */
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

/** What changes in a draft where one of its photos gets another crop; `null`: all of the picture. */
export function cropChange(
  draft: Draft,
  id: string,
  crop: Crop | null,
): Pick<Draft, 'photo' | 'others'> {
  const { photo, others } = draft;
  if (id === draft.id) return { photo: withCrop(photo, crop) };
  const cropped = others?.map((each) =>
    each.id === id ? { id, photo: withCrop(each.photo, crop) } : each,
  );
  return { photo, ...(cropped ? { others: cropped } : {}) };
}

function withCrop(photo: Photo, crop: Crop | null): Photo {
  const { crop: _, ...whole } = photo;
  return crop ? { ...whole, crop } : whole;
}

/** The title, or else the beginning of what is said; empty where there is neither yet. */
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
