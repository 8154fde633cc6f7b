import { expect, it } from 'vitest';
import { PLAIN } from '../../utils/core/draft/defaults.ts';
import type { Voice } from '../../utils/core/voices.ts';
import { chooseFirstVoice, firstVoice } from '../../utils/store/first-voice.ts';
import { beginnings, lastUsed } from '../../utils/store/last-used.ts';
import { changePresets } from '../../utils/store/presets.ts';
import { ACCOUNT, useWorker } from './support/worker.ts';

useWorker();

const voice = (id: string): Voice => ({
  id,
  name: id,
  language: 'English',
  gender: 'female',
  previewUrl: null,
  supportsPause: true,
  supportsLocale: false,
  speaks: true,
  own: false,
});

it('a first voice is what the first draft begins with, and gives way to the one used last', async () => {
  await chooseFirstVoice(voice('ada'));
  expect(await firstVoice.getValue()).toMatchObject({ id: 'ada' });
  expect((await beginnings()).voice).toMatchObject({ id: 'ada' });
  await lastUsed.setValue({ [ACCOUNT]: { voice: { id: 'mei', name: 'mei' } } });
  expect(await firstVoice.getValue()).toMatchObject({ id: 'mei' });
});

it('keeps what else was used last', async () => {
  await lastUsed.setValue({ [ACCOUNT]: { resolution: '720p' } });
  await chooseFirstVoice(voice('ada'));
  expect(await beginnings()).toMatchObject({ resolution: '720p', voice: { id: 'ada' } });
});

it('is the usual preset’s where that has a voice: it would win otherwise', async () => {
  const preset = { ...PLAIN, id: 'p', name: 'Everyday', voice: { id: 'mei', name: 'mei' } };
  await changePresets(() => ({ all: [preset], usual: 'p' }));
  await chooseFirstVoice(voice('ada'));
  expect(await firstVoice.getValue()).toMatchObject({ id: 'ada' });
  expect(await lastUsed.getValue()).toEqual({});
});
