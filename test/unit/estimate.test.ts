import { describe, expect, it } from 'vitest';
import { unitPrice } from '../../components/parts/more-format.ts';
import type { Billing } from '../../utils/core/account.ts';
import type { Draft } from '../../utils/core/draft/draft.ts';
import { secondsOf, speechMs, WORDS_PER_MINUTE } from '../../utils/core/draft/spoken-length.ts';
import { estimateOf, mayNotSuffice } from '../../utils/core/estimate.ts';
import { priceOf } from '../../utils/core/price.ts';
import { aVideo, T0 } from './support/job.ts';

const TEN_WORDS = 'one two three four five six seven eight nine ten';

describe('the length of speech', () => {
  it.each([
    ['nothing', '', undefined, 1, 0],
    ['words', TEN_WORDS, undefined, 1, 4000],
    ['words parted by more than a space', ' one\n\ntwo\t three ', undefined, 1, 1200],
    ['English', TEN_WORDS, 'English', 1, 4000],
    ['a language with its land', TEN_WORDS, 'English (UK)', 1, 4000],
    ['Spanish', TEN_WORDS, ' spanish', 1, 4000],
    ['a language in long words', TEN_WORDS, 'Finnish', 1, 5714],
    ['a language that is not in the table', TEN_WORDS, 'Klingon', 1, 4000],
    ['Chinese: four signs', '你好世界', 'Chinese', 1, 800],
    ['Japanese among English', 'Tokyo は大きい', 'Japanese', 1, 1200],
    ['Chinese with its punctuation', '你好，世界。', 'Chinese', 1, 800],
    ['Thai, whose vowels are signs', 'สวัสดีครับ', 'Thai', 1, 800],
    ['a pause', 'one <break time="1.5s"/> two', undefined, 1, 2300],
    ['two pauses', 'one<break time="1s" />two<break time="0.5s"/>', undefined, 1, 2300],
    ['half as fast', TEN_WORDS, undefined, 0.5, 8000],
    ['faster', TEN_WORDS, undefined, 1.25, 3200],
    ['faster, the pause as long as before', 'one <break time="1s"/> two', undefined, 1.25, 1640],
    ['a speed that is not possible', TEN_WORDS, undefined, 0, 8000],
  ])('of %s', (_what, script, language, speed, ms) => {
    expect(Math.round(speechMs(script, language, speed))).toBe(ms);
  });

  it('keeps the proportions that were measured of people who read aloud', () => {
    // Trauzettel-Klosinski and Dietz, 2012: words a minute of the same texts.
    const measured = new Map([
      ['arabic', 138],
      ['dutch', 202],
      ['finnish', 161],
      ['french', 195],
      ['german', 179],
      ['italian', 188],
      ['polish', 166],
      ['portuguese', 181],
      ['russian', 184],
      ['spanish', 218],
      ['swedish', 199],
      ['turkish', 166],
    ]);
    const off = [...measured].filter(([language, pace]) => {
      const expected = (pace / 228) * (WORDS_PER_MINUTE.english ?? 0);
      return Math.abs((WORDS_PER_MINUTE[language] ?? 0) / expected - 1) > 0.16;
    });
    expect(off).toEqual([]);
  });

  it('is what was asked for, in the voice that was chosen', () => {
    const voice = { id: 'v', name: 'Aino', language: 'Finnish' };
    const said = { type: 'script', script: TEN_WORDS, voice } as const;
    expect(secondsOf(said)).toBeCloseTo(5.714, 3);
    expect(secondsOf({ ...said, settings: { speed: 0.5 } })).toBeCloseTo(11.429, 3);
    const recording = { id: 'f', name: 'me.mp3', seconds: 61 };
    expect(secondsOf({ type: 'audio', recording })).toBe(61);
    expect(secondsOf({ type: 'audioLink', url: 'https://a.example/a.mp3' })).toBeNull();
  });
});

const draft: Draft = {
  id: 'd',
  createdAt: T0,
  updatedAt: T0,
  photo: { url: 'https://photos.example/ada.jpg', pageUrl: '', pageTitle: '' },
  script: TEN_WORDS,
  voice: null,
  title: '',
  resolution: '1080p',
  aspectRatio: 'auto',
};
const recording = { id: 'f', name: 'me.mp3', seconds: 60 };

describe('what a draft comes to', () => {
  it.each<[string, Partial<Draft>, number | null, number, [number | null, number | null] | null]>([
    ['a script', {}, null, 1, [4, 0.2]],
    ['a script that was heard', {}, 6, 1, [6, 0.3]],
    ['in 720p', { resolution: '720p' }, null, 1, [4, 0.2]],
    ['in 4K', { resolution: '4k' }, null, 1, [4, 0.2668]],
    [
      'in Finnish',
      { voice: { id: 'v', name: 'V', language: 'Finnish' } },
      null,
      1,
      [5.714, 0.2857],
    ],
    ['said slowly', { voiceSettings: { speed: 0.5 } }, null, 1, [8, 0.4]],
    ['three videos', {}, null, 3, [4, 0.6]],
    ['nothing written', { script: ' \n' }, null, 1, null],
    ['nothing written any more, though it was heard', { script: '' }, 6, 1, null],
    ['a recording', { narration: 'audio', recording }, null, 1, [60, 3]],
    ['a recording, whatever was heard', { narration: 'audio', recording }, 6, 1, [60, 3]],
    ['no recording yet', { narration: 'audio' }, null, 1, null],
    ['a link', { narration: 'audioLink', audioUrl: 'https://a.example/a' }, null, 1, [null, null]],
    [
      'a link whose length is known',
      { narration: 'audioLink', audioUrl: 'https://a.example/a', audioLinkSeconds: 20 },
      null,
      1,
      [20, 1],
    ],
    ['no link yet', { narration: 'audioLink' }, null, 1, null],
  ])('%s', (_what, changes, heardSeconds, videos, expected) => {
    const estimate = estimateOf({ ...draft, ...changes }, { heardSeconds, videos });
    const rounded = (usd: number) => Math.round(usd * 10_000) / 10_000;
    const seconds = estimate?.seconds ?? null;
    const told = estimate && [
      seconds && Math.round(seconds * 1000) / 1000,
      estimate.usd && rounded(estimate.usd),
    ];
    expect(told).toEqual(expected);
    expect(estimate?.videos ?? videos).toBe(videos);
  });
});

describe('what it did cost', () => {
  it.each([
    ['4k', 0.667],
    ['1080p', 0.5],
    ['720p', 0.5],
  ] as const)('ten seconds in %s', (resolution, usd) => {
    expect(priceOf(aVideo({ resolution }), 10)).toBeCloseTo(usd, 6);
  });

  it('a face, and what nobody knows', () => {
    expect(priceOf({ make: 'avatar', title: 'Ada', draftId: 'd' }, null)).toBe(1);
    expect(priceOf(aVideo(), null)).toBeNull();
    expect(priceOf({ make: 'elsewhere', title: 'Ada' }, 10)).toBeNull();
  });

  it.each([
    [0.05, '$0.05'],
    [0.0667, '$0.0667'],
    [0.000667, '$0.0007'],
  ])('a second of %d dollars is told to a hundredth of a cent', (usd, words) => {
    expect(unitPrice(usd)).toBe(words);
  });
});

describe('a balance that may not be enough', () => {
  const costs = (usd: number | null) => ({ seconds: null, usd, perSecondUsd: 0.05, videos: 1 });
  const wallet = (amount: number, unit: 'usd' | 'credits' = 'usd'): Billing => ({
    type: 'wallet',
    amount,
    unit,
  });
  const used = (parts: object): Billing => ({
    type: 'usageBased',
    spentUsd: 9,
    capUsd: null,
    credits: null,
    ...parts,
  });
  it.each<[string, number | null | 'nothing', Billing | null, boolean]>([
    ['enough', 0.6, wallet(24.4), false],
    ['to the cent', 0.6, wallet(0.6), false],
    ['too little', 0.6, wallet(0.12), true],
    ['a cost nobody knows', null, wallet(0.12), false],
    ['a cost nobody knows, of an empty wallet', null, wallet(0), true],
    ['nothing to pay for yet', 'nothing', wallet(0), false],
    ['credits are no dollars', 0.6, wallet(0.12, 'credits'), false],
    ['no credits at all', 0.6, wallet(0, 'credits'), true],
    ['a subscription', 0.6, { type: 'subscription', plan: 'Pro', credits: 0.1 }, false],
    ['a subscription used up', 0.6, { type: 'subscription', plan: 'Pro', credits: 0 }, true],
    [
      'a subscription that tells nothing',
      0.6,
      { type: 'subscription', plan: '', credits: null },
      false,
    ],
    ['billed by use', 0.6, used({ capUsd: null }), false],
    ['billed by use, a cap that is none', 0.6, used({ capUsd: 0 }), false],
    ['billed by use, room below the cap', 0.6, used({ capUsd: 9.6 }), false],
    ['billed by use, near the cap', 0.6, used({ capUsd: 9.5 }), true],
    ['billed by use, some of it included', 0.6, used({ capUsd: 9, credits: 3 }), false],
    ['an account nobody knows', 0.6, null, false],
  ])('%s', (_what, usd, billing, expected) => {
    expect(mayNotSuffice(usd === 'nothing' ? null : costs(usd), billing)).toBe(expected);
  });
});
