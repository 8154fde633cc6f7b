import type { Narration } from './narration.ts';

/** Scripts that part no words: their signs are counted. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
const MS_PER_SIGN = 200;

/** How long a word takes, in milliseconds, where its language is not known. */
const MS_PER_WORD = 400;

/**
 * Words a minute, read aloud at an even pace. Where one word says much they are fewer: about the same number of
 * syllables a second is heard in all of them.
 */
const WORDS_PER_MINUTE: Readonly<Record<string, number>> = {
  arabic: 120,
  dutch: 145,
  english: 150,
  finnish: 105,
  french: 165,
  german: 130,
  hindi: 145,
  hungarian: 115,
  italian: 150,
  korean: 110,
  polish: 115,
  portuguese: 150,
  russian: 115,
  spanish: 155,
  swedish: 140,
  turkish: 110,
  vietnamese: 190,
};

/** A pause within a script, in seconds. */
const PAUSE = /<break\s+time="(\d+(?:\.\d+)?)s"\s*\/>/giu;

/**
 * How long saying a script takes, in milliseconds.
 *
 * @param language of its voice, as HeyGen names it in English
 */
export function speechMs(script: string, language?: string): number {
  const pausesMs = [...script.matchAll(PAUSE)].reduce((sum, [, s]) => sum + Number(s) * 1000, 0);
  const pace = WORDS_PER_MINUTE[language?.trim().toLowerCase().split(/\W/u)[0] ?? ''];
  const wordMs = pace === undefined ? MS_PER_WORD : 60_000 / pace;
  const words = script.replace(PAUSE, ' ').split(/\s+/u).filter(Boolean);
  return words.reduce((sum, word) => {
    const signs = word.match(UNSPACED);
    return sum + (signs ? signs.length * MS_PER_SIGN : wordMs);
  }, pausesMs);
}

/** About how long a video will be, in seconds; `null` where nobody knows. */
export function secondsOf(narration: Narration): number | null {
  switch (narration.type) {
    case 'script': {
      const { script, voice, settings } = narration;
      return speechMs(script, voice.language) / 1000 / (settings?.speed ?? 1);
    }
    case 'audio':
      return narration.recording.seconds;
    case 'audioLink':
      return null;
  }
}
