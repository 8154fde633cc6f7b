import { describe, expect, it } from 'vitest';
import type { Draft } from '../../utils/core/draft/draft.ts';
import { parseDefaults, parseDraft } from '../../utils/core/draft/draft-record.ts';
import { requestOf } from '../../utils/core/draft/draft-request.ts';
import { newJob } from '../../utils/core/job/job.ts';
import { JOB_MIGRATIONS } from '../../utils/core/job/migrations.ts';
import { parseJob } from '../../utils/core/job/record.ts';
import { parsePhoto } from '../../utils/core/photo/photo-record.ts';
import { parseVoices } from '../../utils/core/voice-record.ts';
import { aJob, STAGES, T0 } from './support/job.ts';

const photo = { url: 'https://photos.example/ada.jpg', pageUrl: '', pageTitle: '' };
const full: Draft = {
  id: 'd',
  createdAt: T0,
  updatedAt: T0,
  photo,
  others: [{ id: 'e', photo }],
  avatar: { id: 'look', name: 'Ada', picture: 'hash', engines: ['avatar_v'], engine: 'avatar_v' },
  narration: 'script',
  script: 'Hello',
  voice: { id: 'v', name: 'Ada', language: 'English' },
  voiceSettings: { speed: 1.2, locale: 'en-GB' },
  heard: { of: 'Hello', seconds: 2 },
  recording: { id: 'hash', name: 'Hello.wav', seconds: 2 },
  audioUrl: 'https://photos.example/a.mp3',
  audioLinkSeconds: 2,
  route: 'upload',
  account: 'key-1',
  replaces: 'job-1',
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
};

describe('a stored draft', () => {
  it('is read as it was written', () => {
    expect(parseDraft(structuredClone(full))).toEqual(full);
  });

  it('keeps a number that is none, so that it is refused and not forgotten', () => {
    const draft = parseDraft({ ...full, voiceSettings: { speed: Number.NaN, pitch: 3 } });
    expect(draft?.voiceSettings).toEqual({ speed: Number.NaN, pitch: 3 });
    expect(draft && requestOf(draft)).toBeNull();
  });

  it.each(
    Object.keys(full).filter(
      (name) => !['id', 'photo', 'script', 'others', 'replaces'].includes(name),
    ),
  )('with a bad %s keeps all the rest', (name) => {
    const read = parseDraft({ ...full, [name]: { wrong: true } });
    const rest = Object.entries(full).filter(([other]) => other !== name);
    expect(read).toMatchObject(Object.fromEntries(rest));
    const job = newJob({
      id: 'd',
      createdAt: T0,
      photo,
      request: aJob().request,
      way: { route: 'link' },
    });
    const request = (read && requestOf(read)) ?? aJob().request;
    expect(parseJob({ ...job, request })).not.toBeNull();
  });

  it.each(['id', 'photo', 'script', 'others', 'replaces'])('with a bad %s is damaged', (name) => {
    expect(parseDraft({ ...full, [name]: 7 })).toBeNull();
  });

  it.each([undefined, null, 7, 'draft', []])('%j is none', (record) => {
    expect(parseDraft(record)).toBeNull();
  });
});

describe('stored defaults', () => {
  const own = { voice: null, title: '', resolution: '1080p', aspectRatio: 'auto' };

  it.each([undefined, null, 7, [], {}])('%j are the product’s own', (record) => {
    expect(parseDefaults(record)).toEqual(own);
  });

  it('lose a value that does not fit and nothing else', () => {
    const stored = { ...own, resolution: '8k', captions: 'burnt', voice: { id: 'v', name: 'Ada' } };
    expect(parseDefaults(stored)).toEqual({ ...stored, resolution: '1080p' });
  });
});

describe('a crop', () => {
  const crop = { x: 0.25, y: 0, width: 0.5, height: 1, shape: 1.5 };
  const of = (changes: object) =>
    parseDraft({ id: 'd', photo: { ...photo, crop: { ...crop, ...changes } } })?.photo;

  it('is kept with the photo of a draft and of a job', () => {
    expect(of({})).toEqual({ ...photo, crop });
    const job = { ...aJob(), photo: { ...photo, crop } };
    expect(parseJob(job)?.photo).toEqual({ ...photo, crop });
  });

  it.each([{ x: -0.1 }, { y: 1.5 }, { width: 0 }, { height: 2 }, { width: '1' }, { shape: 0 }])(
    'with %o is as if it had never been drawn',
    (bad) => {
      expect(of(bad)).toEqual(photo);
    },
  );
});

describe('a stored photo', () => {
  it('loses what does not fit and nothing else', () => {
    const bytes = new Blob(['picture']);
    expect(parsePhoto({ id: 'd', bytes, facts: { width: '7' }, problem: 'odd' })).toEqual({
      id: 'd',
      bytes,
    });
    expect(parsePhoto(undefined)).toBeUndefined();
    expect(parsePhoto({ bytes })).toBeUndefined();
  });
});

describe('the stored voices', () => {
  const voice = {
    id: 'v',
    name: 'Ada',
    language: 'English',
    gender: 'female',
    previewUrl: null,
    supportsPause: true,
    supportsLocale: false,
    speaks: true,
    own: false,
  };

  it('lose a voice that does not fit and no other', () => {
    const voices = [voice, { ...voice, id: '' }, null, { id: 'w' }];
    const catalog = { kind: 'catalog', id: 'me catalog', account: 'me', fetchedAt: T0, voices };
    expect(parseVoices([catalog], 'me').catalog).toEqual({ ...catalog, voices: [voice] });
  });

  it.each([
    undefined,
    // As an older version kept them, not saying whose they are.
    { id: 'all', fetchedAt: T0, voices: [voice] },
    { kind: 'catalog', id: 'you catalog', account: 'you', fetchedAt: T0, voices: [voice] },
  ])('%j are read anew', (record) => {
    expect(parseVoices([record], 'me')).toEqual({ catalog: undefined, load: undefined, pages: [] });
  });
});

describe('a job that an older version wrote', () => {
  const {
    changedAt: _,
    discarded: __,
    account: ___,
    trouble: ____,
    formerIds: _____,
    ...bare
  } = aJob();
  const request = {
    title: 'Hello',
    resolution: '1080p',
    aspectRatio: 'auto',
    script: 'Hello there',
    voice: { id: 'voice-1', name: 'Ada' },
  };
  const first = { ...bare, request };
  const now = aJob({ account: null, changedAt: 0 });

  it.each([
    ['queued', { name: 'queued' }, STAGES.queued],
    [
      'uploading',
      { name: 'uploading', key: 'k' },
      { name: 'uploading', part: 'picture', key: 'k', assets: {} },
    ],
    [
      'submitting since nobody knows when: searched for, and not sent again in good faith',
      { name: 'submitting', key: 'k', assetId: 'a' },
      { name: 'submitting', key: 'k', since: T0, sends: 1, assets: { picture: 'a' } },
    ],
    [
      'unclear',
      { name: 'unclear', candidates: [{ videoId: 'video-7', createdAt: T0 }] },
      STAGES.unclear,
    ],
    [
      'rendering',
      { name: 'rendering', videoId: 'video-1', since: T0, checkedAt: T0 },
      STAGES.rendering,
    ],
    [
      'ready',
      { name: 'ready', videoId: 'video-1', at: T0, durationSeconds: 4 },
      { ...STAGES.ready, costUsd: null },
    ],
    [
      'failed',
      { name: 'failed', at: T0, failure: { kind: 'render' }, videoId: 'video-1' },
      { ...STAGES.failed, remoteId: 'video-1' },
    ],
  ])('%s', (_name, old, stage) => {
    expect(parseJob({ ...first, stage: old })).toEqual({ ...now, stage });
  });

  it('by which a face is learnt names no draft', () => {
    const job = parseJob({ ...aJob(), request: { make: 'avatar', title: 'Ada' } });
    expect(job?.request).toEqual({ make: 'avatar', title: 'Ada', draftId: '' });
  });

  it.each(Object.values(STAGES))('and one of today stays as it is: $name', (stage) => {
    const job = aJob({ stage });
    for (const { migrate } of JOB_MIGRATIONS) expect(migrate({ ...job })).toEqual(job);
  });

  it('is changed by migrations in the order of their days', () => {
    const dates = JOB_MIGRATIONS.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
    expect(dates.every((date) => !Number.isNaN(Date.parse(date)))).toBe(true);
  });

  it.each([undefined, null, 7, 'job', [], {}])('%j is damaged', (record) => {
    expect(parseJob(record)).toBeNull();
  });
});
