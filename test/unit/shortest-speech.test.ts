import { describe, expect, it } from 'vitest';
import { scriptProblems } from '../../utils/core/draft/check-narration.ts';
import type { Draft } from '../../utils/core/draft/draft.ts';
import { heardOf } from '../../utils/core/draft/heard.ts';
import { isTooShort } from '../../utils/core/draft/shortest-speech.ts';

it.each([
  ['Hi.', true],
  ['Hello!', true],
  ['No.', true],
  ['7', true],
  ['Hi 🎉 — …!', true],
  ['Hi. <break time="5s"/>', true],
  ['你好！', true],
  ['はい。', true],
  ['ครับ', true],
  ['안녕', true],
  ['مرحبا', true],
  ['नमस्ते', true],
  ['Hello there, everyone', false],
  ['Happy birthday!', false],
  ['Good morning!', false],
  ['I love you.', false],
  ['Congratulations!', false],
  ['2026', false],
  ['生日快乐！', false],
  ['こんにちは。', false],
  ['สวัสดีครับ', false],
  ['안녕하세요', false],
  ['السلام عليكم', false],
  ['जन्मदिन मुबारक हो', false],
  ['Herzlichen Glückwunsch', false],
])('%j is too short: %s', (script, tooShort) => expect(isTooShort(script)).toBe(tooShort));

it('counts how fast it is said', () => {
  expect(isTooShort('Good morning!', 'English', 1.5)).toBe(true);
  expect(isTooShort('Hello!', 'English', 0.5)).toBe(false);
});

describe('a draft', () => {
  const draft: Draft = {
    id: 'd',
    createdAt: 1,
    updatedAt: 1,
    photo: { url: 'https://photos.example/a.jpg', pageUrl: '', pageTitle: '' },
    script: 'Hi.',
    voice: { id: 'v', name: 'Ada' },
    title: '',
    resolution: '1080p',
    aspectRatio: 'auto',
  };
  const heard = (script: string, seconds: number): Draft => {
    const said = { ...draft, script };
    return { ...said, heard: { of: heardOf(said), seconds } };
  };

  it.each([
    ['is too short by its words', draft, 'tooShort'],
    ['is long enough where it was heard so', heard('Hi.', 1.2), undefined],
    ['is too short where it was heard so', heard('Good morning!', 0.9), 'tooShort'],
    ['says nothing but a pause', { ...draft, script: '<break time="2s"/>' }, 'unsayable'],
    ['has a speed that is wrong', { ...draft, voiceSettings: { speed: 0 } }, 'tooShort'],
  ] as const)('%s', (_, said, problem) => expect(scriptProblems(said).script).toBe(problem));
});
