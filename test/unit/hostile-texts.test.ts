import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanForSpeech } from '../../utils/core/draft/clean/clean-for-speech.ts';
import { saysSomething, sentText } from '../../utils/core/draft/script-text.ts';
import { isTooShort } from '../../utils/core/draft/shortest-speech.ts';
import { speechMs } from '../../utils/core/draft/spoken-length.ts';
import { isolated } from '../../utils/core/isolated.ts';
import { largestOf, SITE_RULES } from '../../utils/core/photo/largest.ts';
import { speechBody } from '../../utils/heygen/speech-body.ts';
import { srtToVtt } from '../../utils/media/captions.ts';
import { fileNameOf } from '../../utils/worker/commands/file-name.ts';
import { HOSTILE_NAMES } from '../hostile/names.ts';
import { REPEATED, repeated } from '../hostile/texts.ts';
import { leastMs } from './support/time.ts';

const voice = { id: 'voice', name: 'Somebody' };
/** Everything that looks for something in a text from outside, by name. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  'cleaned for speech': cleanForSpeech,
  'as it is sent': sentText,
  'says something': saysSomething,
  'is too short': isTooShort,
  'takes as long as it takes': speechMs,
  'as it is heard': (text) => speechBody(`<break time="1s"/>${text}`, voice),
  isolated,
  captions: srtToVtt,
  'a file name': (text) => fileNameOf(text, 'mp4'),
};
/** As long as a script may be, in characters. */
const LENGTH = 5000;
/** What grows by the square takes longer, and what grows faster takes hours. */
const MOST_MS = 250;

describe('a text that repeats what is looked for', () => {
  it.each(Object.entries(READERS))('takes no long time: %s', (_, read) => {
    const slow = REPEATED.filter((piece) => {
      const text = repeated(piece, LENGTH, 'a', '!a');
      return leastMs(MOST_MS, () => read(text)) >= MOST_MS;
    });
    expect(slow).toEqual([]);
  });

  it.each(Object.entries(READERS))('or mixes it, ends without an error: %s', (_, read) => {
    const pieces = fc.array(fc.constantFrom(...REPEATED), { maxLength: 3 });
    const texts = fc.tuple(pieces, pieces, fc.nat(30));
    fc.assert(
      fc.property(texts, ([start, over, times]) => {
        const text = start.join('') + over.join('').repeat(times);
        expect(leastMs(MOST_MS, () => read(text))).toBeLessThan(MOST_MS);
      }),
      { numRuns: 60 },
    );
  });
});

describe('an address that is made to take long', () => {
  /** A picture of each site, as far as its rule knows. */
  const hosts = SITE_RULES.map(({ at }) => at.source.replaceAll(/\\|\^|\(\?:|\)|\?|\$/gu, ''));
  const tails = [
    '/thumb',
    '/v1/',
    '=s1',
    '=s',
    '1',
    '-1x',
    '-1x1.',
    '/s1-a',
    '._a_',
    '/resize:',
    '_x',
  ];

  it('is looked at no longer than any other', () => {
    const slow = hosts.flatMap((host) =>
      tails.filter((tail) => {
        const url = URL.parse(`${host}${repeated(tail, 4000)}/`);
        return url && leastMs(MOST_MS, () => largestOf(url.href)) >= MOST_MS;
      }),
    );
    expect(slow).toEqual([]);
  });

  it('is let be where it is longer than any site’s', () => {
    const address = (count: number) => `https://i.pinimg.com/236x/${'a'.repeat(count)}.jpg`;
    expect(largestOf(address(9))).toHaveLength(1);
    expect(largestOf(address(5000))).toEqual([]);
  });
});

it.each(HOSTILE_NAMES)('%s makes a file name like any other: “%s”', (_, title, name) => {
  expect(fileNameOf(title, 'mp4')).toBe(name);
});

it('no title makes a name that a system refuses', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
      const name = fileNameOf(title, 'mp4');
      expect(name).not.toMatch(/[\p{Cc}\p{Cf}<>:"/\\|?*]|^[.\s]|\.\.mp4$/u);
      expect([...name].length).toBeLessThanOrEqual(100);
    }),
    { numRuns: 300 },
  );
});
