import { entryOf } from '../entry-of.ts';
import { type Narration, VOICE_LIMITS } from './narration.ts';

/** Writing systems without spaces: their characters are counted instead of words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
/** A Chinese or Japanese character is about one syllable, or two. */
const MS_PER_CHARACTER = 200;
/** These write vowels and tones as characters of their own: two or three to a syllable. */
const SPELLED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const MS_PER_SPELLED_CHARACTER = 80;

/** For a language that is not known. */
const MS_PER_WORD = 400;

/**
 * Words a minute, read aloud at an even pace. Where one word says much they are fewer: the proportions are those of
 * the International Reading Speed Texts (Trauzettel-Klosinski and Dietz, 2012), the level is English narration.
 */
export const WORDS_PER_MINUTE: Readonly<Record<string, number>> = {
  arabic: 105,
  dutch: 140,
  english: 150,
  finnish: 105,
  french: 145,
  german: 130,
  hindi: 145,
  hungarian: 115,
  italian: 140,
  korean: 110,
  polish: 115,
  portuguese: 135,
  russian: 120,
  spanish: 150,
  swedish: 140,
  turkish: 110,
  vietnamese: 190,
};

/** A pause within a script, in seconds. */
const PAUSE = /<break\s+time="(\d+(?:\.\d+)?)s"\s*\/>/giu;

/**
 * Estimates how long a script takes to say, in milliseconds.
 *
 * @param language of its voice, as HeyGen names it in English
 * @param speed of the voice; a pause is as long as it says at any speed
 */
export function speechMs(script: string, language?: string, speed = 1): number {
  const pausesMs = [...script.matchAll(PAUSE)].reduce((sum, [, s]) => sum + Number(s) * 1000, 0);
  const [named = ''] = language?.trim().toLowerCase().split(/\W/u) ?? [];
  const pace = entryOf(WORDS_PER_MINUTE, named);
  const wordMs = pace === undefined ? MS_PER_WORD : 60_000 / pace;
  const words = script.replace(PAUSE, ' ').split(/\s+/u).filter(Boolean);
  const spokenMs = words.reduce((sum, word) => {
    const characters = word.match(UNSPACED) ?? [];
    if (characters.length === 0) return sum + wordMs;
    return characters.reduce(
      (ms, character) =>
        ms + (SPELLED.test(character) ? MS_PER_SPELLED_CHARACTER : MS_PER_CHARACTER),
      sum,
    );
  }, 0);
  const { min, max } = VOICE_LIMITS.speed;
  return pausesMs + spokenMs / Math.min(max, Math.max(min, speed));
}

/** An estimate in seconds, exact for a recording; `null` where it can't be known. */
export function secondsOf(narration: Narration): number | null {
  switch (narration.type) {
    case 'script': {
      const { script, voice, settings } = narration;
      return speechMs(script, voice.language, settings?.speed) / 1000;
    }
    case 'audio':
      return narration.recording.seconds;
    case 'audioLink':
      return narration.seconds ?? null;
  }
}
