import { withoutPauses } from './pause.ts';
import { saysSomething } from './script-text.ts';
import { speechMs } from './spoken-length.ts';

/** HeyGen makes no video of a shorter speech, in milliseconds. */
export const SHORTEST_SPEECH_MS = 1000;

/**
 * What one character takes that is said slowly, in milliseconds. Where a character is a syllable or a number it takes
 * longer, and somewhat longer where vowels are not written.
 */
const SLOWLY: readonly (readonly [RegExp, number])[] = [
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{N}]/gu, 250],
  [/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu, 160],
  [/[\p{Script=Arabic}\p{Script=Hebrew}]/gu, 130],
  [/\p{L}/gu, 100],
];

/**
 * The script is over within a second even where it is said slowly. A wrong refusal keeps somebody from a video, while
 * one that HeyGen refuses costs nothing: in doubt it is long enough. A pause is no time here, as something has to be
 * said; nor is a sign that stands alone.
 *
 * @param language of its voice, as HeyGen names it in English
 */
export function isTooShort(script: string, language?: string, speed = 1): boolean {
  const words = withoutPauses(script).split(/\s+/u).filter(saysSomething).join(' ');
  const spokenMs = Math.max(speechMs(words, language, speed), slowlyMs(words) / speed);
  return spokenMs < SHORTEST_SPEECH_MS;
}

function slowlyMs(words: string): number {
  let rest = words.normalize('NFC');
  let sum = 0;
  for (const [kind, ms] of SLOWLY) {
    sum += (rest.match(kind)?.length ?? 0) * ms;
    rest = rest.replace(kind, '');
  }
  return sum;
}
