import type { Background, OutputFormat, VideoOptions } from './options.ts';

/** What a person can choose to be behind the photo's subject. */
export const BACKGROUND_CHOICES = ['keep', 'remove', 'color', 'link', 'file'] as const;
export type BackgroundChoice = (typeof BACKGROUND_CHOICES)[number];

/** Those that a transparent video can't have. */
const OPAQUE = ['color', 'link', 'file'] as const;

const WHITE = '#ffffff';

export function chosenBackground(options: VideoOptions): BackgroundChoice {
  if (options.background) return options.background.type;
  return options.removeBackground ? 'remove' : 'keep';
}

/**
 * What a choice changes. The photo's own background goes when another is first chosen: it would hide it.
 *
 * @param before what was chosen earlier, by type, to come back to.
 */
export function chooseBackground(
  choice: BackgroundChoice,
  options: VideoOptions,
  before: Partial<Record<BackgroundChoice, Background>> = {},
): Partial<VideoOptions> {
  if (choice === 'keep') return { background: undefined, removeBackground: undefined };
  if (choice === 'remove') return { background: undefined, removeBackground: true };
  const removeBackground = options.background ? options.removeBackground : true;
  return { background: before[choice] ?? emptyBackground(choice), removeBackground };
}

function emptyBackground(type: Background['type']): Background {
  switch (type) {
    case 'color':
      return { type, value: WHITE };
    case 'link':
      return { type, url: '' };
    case 'file':
      return { type, file: null };
  }
}

/** The backgrounds that can't be chosen with a format. */
export function closedBackgrounds(format: OutputFormat | undefined): readonly BackgroundChoice[] {
  return format === 'webm' ? OPAQUE : [];
}

/** The formats that can't be chosen with a background. */
export function closedFormats(background: Background | undefined): readonly OutputFormat[] {
  return background ? ['webm'] : [];
}

/** A colour as HeyGen takes it, of what was typed or pasted. */
export function colorFrom(typed: string): string {
  const color = typed.trim().toLowerCase();
  return /^[\da-f]{6}$/u.test(color) ? `#${color}` : color;
}

/** Whether it is one that can be shown. */
export function isColor(value: string): boolean {
  return /^#[\da-f]{6}$/iu.test(value);
}
