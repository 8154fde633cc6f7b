import type { Cue } from './cues.ts';

/** A word with what is written around it, and when it is said. Times in seconds. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether a blank stands after it. */
  readonly isSpaced: boolean;
}

/**
 * When each word is said: captions tell it of whole lines, whose time is shared out by the words' lengths.
 * Put together, the texts are those of the captions.
 */
export const wordsOf = (cues: readonly Cue[]): readonly Word[] => cues.flatMap(wordsIn);

/** The index of the word that is said at a moment; -1 in a silence. @param time in seconds. */
export function wordAt(words: readonly Word[], time: number): number {
  const at = words.findLastIndex(({ start }) => start <= time);
  return time < (words[at]?.end ?? 0) ? at : -1;
}

function wordsIn({ start, end, text }: Cue): readonly Word[] {
  const pieces = piecesOf(text);
  const all = pieces.reduce((sum, piece) => sum + weightOf(piece), 0);
  let before = 0;
  const timeAt = (weight: number) => start + ((end - start) * weight) / all;
  return pieces.map((piece, index) => {
    const from = timeAt(before);
    before += weightOf(piece);
    return {
      text: piece.trim(),
      start: from,
      // The last one ends with its caption, whatever rounding says.
      end: index === pieces.length - 1 ? end : timeAt(before),
      isSpaced: index === pieces.length - 1 || /\s$/u.test(piece),
    };
  });
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Cut where words begin, in writing without blanks, too; what is around a word stays with it. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let opening = '';
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const last = pieces.at(-1);
    // What opens a quotation belongs to the word after it, and so does what joins two words into one.
    if (!isWordLike && (last === undefined || /\s$/u.test(last))) opening += segment;
    else if (!isWordLike) pieces.push(`${pieces.pop()}${segment}`);
    else if (opening === '' && last !== undefined && /[-‐‑’'/.]$/u.test(last))
      pieces.push(`${pieces.pop()}${segment}`);
    else {
      pieces.push(opening + segment);
      opening = '';
    }
  }
  if (opening !== '') pieces.push(`${pieces.pop() ?? ''}${opening}`);
  return pieces;
}

/** The pause after a sentence, or a part of one, is a part of the line as well. */
const weightOf = (piece: string): number =>
  [...piece.trim()].length + (/[.!?…。！？]/u.test(piece) ? 4 : /[,;:–—、，]/u.test(piece) ? 2 : 1);
