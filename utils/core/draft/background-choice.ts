import type { Background, OutputFormat, VideoOptions } from './options.ts';

export const BACKGROUND_CHOICES = ['keep', 'remove', 'color', 'link', 'file'] as const;
export type BackgroundChoice = (typeof BACKGROUND_CHOICES)[number];

/** A transparent video can have none of these. */
const OPAQUE = ['color', 'link', 'file'] as const;

const WHITE = '#ffffff';

export function chosenBackground(options: VideoOptions): BackgroundChoice {
  if (options.background) return options.background.type;
  return options.removeBackground ? 'remove' : 'keep';
}

/**
 * The changes that a choice makes. The photo's own background is removed when another is first chosen, which it would
 * hide.
 *
 * @param before earlier backgrounds by type, to come back to.
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

export function closedBackgrounds(format: OutputFormat | undefined): readonly BackgroundChoice[] {
  return format === 'webm' ? OPAQUE : [];
}

export function closedFormats(background: Background | undefined): readonly OutputFormat[] {
  return background ? ['webm'] : [];
}

/** Adds the `#` that HeyGen requires to a color that was typed or pasted without one. */
export function colorFrom(typed: string): string {
  const color = typed.trim().toLowerCase();
  return /^[\da-f]{6}$/u.test(color) ? `#${color}` : color;
}

/** HeyGen takes no other notation, such as `#rgb` or a name. */
export function isColor(value: string): boolean {
  return /^#[\da-f]{6}$/iu.test(value);
}
