import { describe, expect, it } from 'vitest';
import type { Defaults } from '../../utils/core/draft/defaults.ts';
import { beginWith, type LastUsed, lastUsedOf } from '../../utils/core/draft/last-used.ts';
import type { VideoRequest } from '../../utils/core/draft/request.ts';

const ada = { id: 'ada', name: 'Ada' };
const otto = { id: 'otto', name: 'Otto' };
const plain: Defaults = { title: '', resolution: '1080p', aspectRatio: 'auto', voice: null };
const last: LastUsed = {
  voice: ada,
  voiceSettings: { speed: 0.9 },
  resolution: '720p',
  aspectRatio: '1:1',
  fit: 'cover',
  captions: 'burnt',
};

const request: VideoRequest = {
  make: 'video',
  narration: { type: 'script', script: 'Hello.', voice: ada, settings: { speed: 0.9 } },
  title: 'Hello.',
  resolution: '720p',
  aspectRatio: '1:1',
  fit: 'cover',
  captions: 'burnt',
  background: { type: 'color', value: '#112233' },
  motionPrompt: 'Nods',
  callbackId: 'order-17',
};

describe('what is noted of a video', () => {
  it('is its voice, frame, and output, and nothing of this one photo or script', () => {
    expect(lastUsedOf(request)).toEqual(last);
  });

  it('is still the voice of the one before, where it has a recording', () => {
    const narration = { type: 'audioLink', url: 'https://photos.example/a.mp3' } as const;
    const after = lastUsedOf({ ...request, narration, captions: 'none' }, last);
    expect(after).toEqual({ ...last, captions: 'none' });
  });
});

describe('what a new draft begins with', () => {
  it('is the default, as long as no video was made', () => {
    expect(beginWith(plain)).toEqual({ ...plain, fit: undefined });
  });

  it('is what the last video was made with', () => {
    expect(beginWith(plain, last)).toMatchObject({ ...plain, ...last });
  });

  it('is the default voice where one was chosen, with how that one speaks', () => {
    const kept = { ...plain, voice: otto, voiceSettings: { pitch: 3 } };
    expect(beginWith(kept, last)).toMatchObject({ voice: otto, voiceSettings: { pitch: 3 } });
    expect(beginWith({ ...plain, voice: otto }, last).voiceSettings).toBeUndefined();
  });

  it('is each default that was chosen', () => {
    const kept = { ...plain, resolution: '4k', captions: 'none' } as const;
    expect(beginWith(kept, last)).toMatchObject({
      resolution: '4k',
      captions: 'none',
      aspectRatio: '1:1',
    });
  });

  it('is the default frame as a whole, or the last one', () => {
    expect(beginWith({ ...plain, fit: 'contain' }, last)).toMatchObject({
      aspectRatio: 'auto',
      fit: 'contain',
    });
  });

  it('is no transparent video before a background of one’s own', () => {
    const kept: Defaults = { ...plain, background: { type: 'color', value: '#112233' } };
    expect(beginWith(kept, { ...last, outputFormat: 'webm' }).outputFormat).toBeUndefined();
  });
});
