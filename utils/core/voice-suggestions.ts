import { shelve } from './voice-shelf.ts';
import type { Voice } from './voices.ts';

/**
 * A few voices to begin with: they can be heard for nothing, those of the person's language come first, and they differ
 * in gender as far as there are such.
 *
 * @param language the person's, as a tag such as "nb-NO".
 * @param most how many at most.
 */
export function suggestedVoices(
  voices: readonly Voice[],
  language: string,
  most: number,
): readonly Voice[] {
  const taste = { favorites: [], recents: [], language };
  const [nearest, ...others] = shelve(voices, '', { audible: true }, taste)
    .filter(({ name }) => name === 'all')
    .flatMap((shelf) => shelf.voices);
  if (!nearest) return [];
  const near = others.filter((voice) => voice.language === nearest.language);
  const different = near.find(({ gender }) => gender !== nearest.gender);
  return [...new Set([nearest, ...(different ? [different] : []), ...near, ...others])].slice(
    0,
    most,
  );
}
