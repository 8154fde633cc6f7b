import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../utils/core/draft/check-draft.ts';
import type { Draft } from '../../utils/core/draft/draft.ts';
import { draftOf, requestOf } from '../../utils/core/draft/draft-request.ts';
import { T0 } from './support/job.ts';

const draft: Draft = {
  id: 'draft-1',
  createdAt: T0,
  updatedAt: T0,
  photo: { url: 'https://photos.example/ada.jpg', pageUrl: '', pageTitle: 'Gallery' },
  script: 'Hello there, everyone',
  voice: { id: 'v', name: 'Ada' },
  title: '',
  resolution: '1080p',
  aspectRatio: 'auto',
};
const problemsOf = (parts: Partial<Draft>) =>
  checkDraft({ ...draft, ...parts }, { stored: [], rightsAccepted: true, now: 0 });
const recording = (seconds: number) => ({ id: 'hash', name: 'Hello.wav', seconds });

describe('the numbers of a voice', () => {
  it.each([
    ['speed', 0.51, true],
    ['speed', 0.5, true],
    ['speed', 0.49, false],
    ['speed', 1.49, true],
    ['speed', 1.5, true],
    ['speed', 1.51, false],
    ['speed', Number.NaN, false],
    ['pitch', -49, true],
    ['pitch', -50, true],
    ['pitch', -50.5, false],
    ['pitch', -51, false],
    ['pitch', 49, true],
    ['pitch', 50, true],
    ['pitch', 51, false],
    ['volume', 0.01, true],
    ['volume', 0, true],
    ['volume', -0.01, false],
    ['volume', 0.99, true],
    ['volume', 1, true],
    ['volume', 1.01, false],
  ])('%s %d: taken is %s', (name, value, fine) => {
    expect(problemsOf({ voiceSettings: { [name]: value } })).toEqual(
      fine ? {} : { [name]: 'outOfRange' },
    );
  });

  it('do not matter where nobody speaks', () => {
    const parts = { narration: 'audio', recording: recording(2), voice: null, script: '' } as const;
    expect(problemsOf({ ...parts, voiceSettings: { speed: 9 } })).toEqual({});
  });

  it('have a locale that is one', () => {
    expect(problemsOf({ voiceSettings: { locale: 'en-GB' } })).toEqual({});
    expect(problemsOf({ voiceSettings: { locale: 'English!' } })).toEqual({ locale: 'malformed' });
  });
});

describe('a recording', () => {
  it.each([
    ['none', undefined, 'missing'],
    ['nearly ten minutes', 599.9, undefined],
    ['ten minutes', 600, undefined],
    ['a little more', 600.1, 'tooLong'],
  ])('%s', (_, seconds, problem) => {
    const found = problemsOf({
      narration: 'audio',
      recording: seconds === undefined ? undefined : recording(seconds),
    });
    expect(found.recording).toBe(problem);
  });

  it.each([
    ['', 'missing'],
    ['http://photos.example/a.mp3', 'notPublic'],
    ['https://me:secret@photos.example/a.mp3', 'notPublic'],
    ['not an address', 'notPublic'],
    [' https://photos.example/a.mp3 ', undefined],
  ])('linked as "%s"', (audioUrl, problem) => {
    expect(problemsOf({ narration: 'audioLink', audioUrl }).audioUrl).toBe(problem);
  });
});

describe('a background', () => {
  it.each([
    [{ type: 'color', value: '#12abEF' }, undefined],
    [{ type: 'color', value: '#12abE' }, 'malformed'],
    [{ type: 'color', value: 'red' }, 'malformed'],
    [{ type: 'link', url: '' }, 'missing'],
    [{ type: 'link', url: 'http://photos.example/sea.jpg' }, 'notPublic'],
    [{ type: 'link', url: 'https://photos.example/sea.jpg' }, undefined],
    [{ type: 'file', file: null }, 'missing'],
    [{ type: 'file', file: { id: 'hash', name: 'Sea.jpg' } }, undefined],
  ] as const)('%j', (background, problem) => {
    expect(problemsOf({ background }).background).toBe(problem);
  });

  it('is not for a film that is transparent', () => {
    const background = { type: 'color', value: '#ffffff' } as const;
    expect(problemsOf({ background, outputFormat: 'webm' })).toEqual({ background: 'transparent' });
    expect(problemsOf({ outputFormat: 'webm' })).toEqual({});
  });
});

it('a call is made over https only', () => {
  expect(problemsOf({ callbackUrl: 'http://hook.example' })).toEqual({ callbackUrl: 'notPublic' });
  expect(problemsOf({ callbackUrl: 'https://hook.example' })).toEqual({});
});

describe('a request', () => {
  it('is none while anything is wrong', () => {
    expect(requestOf({ ...draft, voiceSettings: { speed: 2 } })).toBeNull();
  });

  it.each([
    ['a script', {}],
    ['a voice that is set', { voiceSettings: { speed: 1.2 } }],
    ['a recording', { narration: 'audio', recording: recording(2) }],
    ['a link', { narration: 'audioLink', audioUrl: 'https://photos.example/a.mp3' }],
    [
      'every option',
      {
        title: 'Mine',
        resolution: '4k',
        aspectRatio: '4:5',
        fit: 'contain',
        removeBackground: true,
        background: { type: 'color', value: '#123456' },
        captions: 'burnt',
        outputFormat: 'mp4',
        motionPrompt: 'Nods',
        expressiveness: 'low',
        callbackUrl: 'https://hook.example/',
        callbackId: '7',
      },
    ],
    ['a face', { avatar: { id: 'look', name: 'Ada', picture: 'hash', engine: 'avatar_v' } }],
  ] as const)('of %s makes a draft of the same request', (_, parts) => {
    const request = requestOf({ ...draft, ...parts });
    expect(request).not.toBeNull();
    expect(request && requestOf({ ...draft, ...draftOf(request, draft.photo) })).toEqual(request);
  });

  it('once more has a title of its own again, unless the person gave one', () => {
    const again = (title: string) => {
      const request = requestOf({ ...draft, title });
      return (
        request &&
        requestOf({ ...draft, ...draftOf(request, draft.photo), script: 'Until tomorrow' })
      );
    };
    expect(again('')?.title).toBe('Until tomorrow');
    expect(again('Mine')?.title).toBe('Mine');
  });

  it('has the name of its recording where it has no other', () => {
    const audio = { narration: 'audio', recording: recording(2) } as const;
    expect(requestOf({ ...draft, ...audio })?.title).toBe('Hello.wav');
  });
});
