import { countCharacters } from './narration.ts';
import { withoutPauses } from './pause.ts';

/** A longer title is cut, in characters as HeyGen counts them. */
const MAX_TITLE = 60;
/** Where the last space stands before this, the word itself is cut. */
const MIN_TITLE = 30;
/** What is left of a sentence that was cut, and reads like a slip before an ellipsis. */
const HANGING = /[\s,;:.…–—-]+$/u;

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
  return `${cut.join('').replace(HANGING, '')}…`;
}
