import type { KeptFile } from '../kept-file.ts';

/** Values HeyGen takes for `resolution`, best first. */
export const RESOLUTIONS = ['4k', '1080p', '720p'] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

/** Values HeyGen takes for `aspect_ratio`; `auto` follows the picture. */
export const ASPECT_RATIOS = ['auto', '16:9', '9:16', '4:5', '5:4', '1:1'] as const;
export type AspectRatio = (typeof ASPECT_RATIOS)[number];

/** Values HeyGen takes for `fit`: the frame is filled, or all of the picture is in it. */
export const FITS = ['cover', 'contain'] as const;
export type Fit = (typeof FITS)[number];

/** Values HeyGen takes for `output_format`; `webm` is transparent. */
export const OUTPUT_FORMATS = ['mp4', 'webm'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** Values HeyGen takes for `expressiveness`, the strongest first. */
export const EXPRESSIVENESS = ['high', 'medium', 'low'] as const;
export type Expressiveness = (typeof EXPRESSIVENESS)[number];

/** `file`: beside the video; `burnt`: beside it and in the picture. */
export const CAPTIONS = ['file', 'burnt', 'none'] as const;
export type Captions = (typeof CAPTIONS)[number];

/** Stands behind the photo's subject. A color is `#rrggbb`. */
export type Background =
  | { readonly type: 'color'; readonly value: string }
  | { readonly type: 'link'; readonly url: string }
  /** `null` until one is chosen. */
  | { readonly type: 'file'; readonly file: KeptFile | null };

/** A thing of the account's that a video names. Its name is kept so that it is shown without asking HeyGen. */
export interface NamedThing {
  readonly id: string;
  readonly name: string;
}

/** Everything about a video but what it says. HeyGen chooses what is absent or empty. */
export interface VideoOptions {
  readonly title: string;
  readonly resolution: Resolution;
  readonly aspectRatio: AspectRatio;
  readonly fit?: Fit | undefined;
  /** The photo's own background is taken away. */
  readonly removeBackground?: boolean | undefined;
  readonly background?: Background | undefined;
  /** Absent: a file, for the player's captions. */
  readonly captions?: Captions | undefined;
  /** Absent: mp4. */
  readonly outputFormat?: OutputFormat | undefined;
  readonly motionPrompt?: string | undefined;
  readonly expressiveness?: Expressiveness | undefined;
  /** Public HTTPS: HeyGen calls it when the video is ready. */
  readonly callbackUrl?: string | undefined;
  /** HeyGen repeats it in that call. */
  readonly callbackId?: string | undefined;
  /** Where HeyGen's own pages show the video. */
  readonly folder?: NamedThing | undefined;
  /** How names are said; only of a script. */
  readonly glossary?: NamedThing | undefined;
}

/** Picks the options out of a record that holds more. */
export function optionsOf(all: VideoOptions): VideoOptions {
  const { title, resolution, aspectRatio, fit, removeBackground, background, captions } = all;
  const { outputFormat, motionPrompt, expressiveness, callbackUrl, callbackId, folder, glossary } =
    all;
  return {
    title,
    resolution,
    aspectRatio,
    fit,
    removeBackground,
    background,
    captions,
    outputFormat,
    motionPrompt,
    expressiveness,
    callbackUrl,
    callbackId,
    folder,
    glossary,
  };
}
