/** Values HeyGen takes for `resolution`, best first. */
export const RESOLUTIONS = ['4k', '1080p', '720p'] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

/** Values HeyGen takes for `aspect_ratio`; `auto` follows the picture. */
export const ASPECT_RATIOS = ['auto', '16:9', '9:16', '4:5', '5:4', '1:1'] as const;
export type AspectRatio = (typeof ASPECT_RATIOS)[number];

/** Most characters HeyGen takes in a script. */
export const SCRIPT_LIMIT = 5000;

/** A voice as it was chosen: the name is kept so that a list can show it without the voice catalogue. */
export interface ChosenVoice {
  readonly id: string;
  readonly name: string;
}

/** What the person asked for, apart from the photo. */
export interface VideoRequest {
  readonly script: string;
  readonly voice: ChosenVoice;
  readonly title: string;
  readonly resolution: Resolution;
  readonly aspectRatio: AspectRatio;
}

/** Characters as HeyGen counts them: code points, so that an emoji is one. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
