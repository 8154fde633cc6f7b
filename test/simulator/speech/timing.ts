import { wholeFrames } from '../render/frame-rate.ts';

export interface TimedWord {
  text: string;
  /** Seconds from the start of the speech. */
  start: number;
  end: number;
  /** Whether the text goes on without a space after this word (Japanese, Chinese, Thai …). */
  glued: boolean;
}

export interface Speech {
  /** Seconds. */
  duration: number;
  words: readonly TimedWord[];
}

const SECONDS_PER_WORD = 60 / 150;
const SECONDS_PER_UNSPACED_CHARACTER = 0.2;
const SHORTEST = 1.5;
/** A pause, in seconds. */
const PAUSE = /<break\s+time="([\d.]+)s"\s*\/>/gu;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * How long a script takes to say and when each word falls: 150 words per minute, scripts
 * without spaces by their characters.
 * @param speed 1 is normal
 * As long as a film of it, so rounded to frames.
 * @param cap longest duration in seconds; a longer speech is squeezed into it
 */
export function timeSpeech(script: string, speed = 1, cap = Number.POSITIVE_INFINITY): Speech {
  const pauses = [...script.matchAll(PAUSE)].reduce((sum, [, seconds]) => sum + Number(seconds), 0);
  const words = split(script.replaceAll(PAUSE, ' ')).map((word) => ({
    ...word,
    weight: weigh(word.text),
  }));
  const spoken = words.reduce((sum, word) => sum + word.weight, 0);
  const natural = Math.max(spoken / speed + pauses, SHORTEST);
  const duration = wholeFrames(Math.min(natural, cap));
  const scale = spoken > 0 ? duration / spoken : 0;
  let at = 0;
  return {
    duration,
    words: words.map(({ text, glued, weight }) => {
      const start = at;
      at += weight * scale;
      return { text, glued, start, end: at };
    }),
  };
}

function split(script: string): { text: string; glued: boolean }[] {
  const words: { text: string; glued: boolean }[] = [];
  for (const token of script.split(/\s+/u).filter((part) => part !== '')) {
    const parts = UNSPACED.test(token) ? segments(token) : [token];
    parts.forEach((text, index) => {
      words.push({ text, glued: index < parts.length - 1 });
    });
  }
  return words;
}

/** Words of an unspaced token, each with the punctuation that follows it. */
function segments(token: string): string[] {
  const parts: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter('ja', { granularity: 'word' }).segment(
    token,
  )) {
    const last = parts.pop();
    if (last === undefined) parts.push(segment);
    else if (isWordLike) parts.push(last, segment);
    else parts.push(last + segment);
  }
  return parts;
}

function weigh(word: string): number {
  return UNSPACED.test(word) ? [...word].length * SECONDS_PER_UNSPACED_CHARACTER : SECONDS_PER_WORD;
}
