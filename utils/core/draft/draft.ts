import type { ChosenRoute, Photo } from '../photo/photo.ts';
import type { ChosenVoice, Recording, VoiceSettings } from './narration.ts';
import type { VideoOptions } from './options.ts';
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
  /** What the script was before it was cleaned for speech. */
  readonly uncleaned?: string | undefined;
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
  /** Begun by a click, with nothing done in it since (untouched.ts). */
  readonly untouched?: true;
  /** The id of the preset that was chosen last for it. */
  readonly preset?: string | undefined;
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

/** The title, or else the beginning of what is said; empty where there is neither yet. */
export function nameOfDraft(draft: Draft): string {
  const said = {
    script: draft.script,
    audio: draft.recording?.name ?? '',
    audioLink: draft.audioUrl ?? '',
  };
  return draft.title.trim() || said[narrationTypeOf(draft)].trim();
}
