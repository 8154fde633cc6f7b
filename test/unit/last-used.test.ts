import { describe, expect, it } from 'vitest';
import { PLAIN } from '../../utils/core/draft/defaults.ts';
import { afterLast, type LastUsed, lastUsedOf } from '../../utils/core/draft/last-used.ts';
import type { VideoRequest } from '../../utils/core/draft/request.ts';

const ada = { id: 'ada', name: 'Ada' };
const last: LastUsed = {
  voice: ada,
  voiceSettings: { speed: 0.9 },
  resolution: '720p',
  aspectRatio: '1:1',
  fit: 'cover',
  captions: 'burnt',
  background: { type: 'color', value: '#112233' },
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

  it('is a picture behind the face no more than the photo', () => {
    const { background: _, ...plain } = last;
    const background = { type: 'link', url: 'https://photos.example/sea.jpg' } as const;
    expect(lastUsedOf({ ...request, background })).toEqual(plain);
  });

  it('is still the voice of the one before, where it has a recording', () => {
    const narration = { type: 'audioLink', url: 'https://photos.example/a.mp3' } as const;
    const after = lastUsedOf({ ...request, narration, captions: 'none' }, last);
    expect(after).toEqual({ ...last, captions: 'none' });
  });
});

describe('what a new draft begins with', () => {
  it('is the product’s own, as long as no video was made', () => {
    expect(afterLast(undefined)).toEqual(PLAIN);
  });

  it('is what the last video was made with', () => {
    expect(afterLast(last)).toMatchObject({ ...PLAIN, ...last });
  });

  it('is the product’s own where the last video says nothing', () => {
    expect(afterLast({ captions: 'none' })).toMatchObject({ ...PLAIN, captions: 'none' });
  });
});
