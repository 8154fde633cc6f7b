import { expect, it } from 'vitest';
import { suggestedVoices } from '../../utils/core/voice-suggestions.ts';
import type { Voice } from '../../utils/core/voices.ts';

const voice = (id: string, about: Partial<Voice> = {}): Voice => ({
  id,
  name: id,
  language: 'English',
  gender: 'female',
  previewUrl: 'https://files.heygen.ai/voice.mp3',
  supportsPause: true,
  supportsLocale: false,
  speaks: true,
  own: false,
  ...about,
});

const suggested = (voices: readonly Voice[], language = 'en-US') =>
  suggestedVoices(voices, language, 3).map(({ id }) => id);

it('suggests the person’s language first', () => {
  const voices = [
    voice('french', { language: 'French' }),
    voice('ada'),
    voice('mei'),
    voice('leila'),
  ];
  expect(suggested(voices)).toEqual(['ada', 'mei', 'leila']);
  expect(suggested(voices, 'fr')[0]).toBe('french');
});

it('suggests a voice of another gender second, where the language has one', () => {
  const voices = [voice('ada'), voice('mei'), voice('samir', { gender: 'male' })];
  expect(suggested(voices)).toEqual(['ada', 'samir', 'mei']);
  const foreign = voice('luc', { gender: 'male', language: 'French' });
  expect(suggested([voice('ada'), foreign, voice('mei')])).toEqual(['ada', 'mei', 'luc']);
});

it('leaves out what can’t be heard, and the account’s own', () => {
  expect(suggested([voice('mute', { previewUrl: null }), voice('mine', { own: true })])).toEqual(
    [],
  );
});

it('suggests fewer where there are fewer', () => {
  expect(suggested([voice('ada')])).toEqual(['ada']);
  expect(suggested([])).toEqual([]);
});
