import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../utils/core/draft/draft.ts';
import { parseDraft } from '../../utils/core/draft/draft-record.ts';
import type { Narration } from '../../utils/core/draft/narration.ts';
import type { JobRequest } from '../../utils/core/draft/request.ts';
import { isShowableDraft } from '../../utils/core/draft/showable.ts';
import type { Job } from '../../utils/core/job/job.ts';
import { parseJob } from '../../utils/core/job/record.ts';
import { isShowableJob } from '../../utils/core/job/showable.ts';
import { parsePhoto } from '../../utils/core/photo/photo-record.ts';
import { parseStill } from '../../utils/core/photo/still.ts';
import { readToShow } from '../../utils/core/read-to-show.ts';
import { damaged } from './support/damage.ts';
import { aJob, aVideo, STAGES, T0 } from './support/job.ts';

const { queued, rendering, ready, failed } = STAGES;
const avatar = { id: 'look', name: 'Ada', picture: 'hash' };
const recording = { id: 'hash', name: 'Hello.wav', seconds: 2 };
const failure = {
  kind: 'server',
  status: 500,
  requestId: 'r',
  retryAfterMs: 1,
  message: 'No.',
} as const;
const JOBS: readonly Job[] = [
  aJob({ stage: { name: 'awaiting', wanted: 'link' }, orderedFor: 'a' }),
  aJob({ stage: queued, trouble: failure, formerIds: ['video-0'] }),
  aJob({ stage: rendering, request: aVideo({ avatar, narration: { type: 'audio', recording } }) }),
  aJob({ stage: ready, request: { make: 'avatar', title: 'Ada', draftId: 'd' }, seenAt: T0 }),
  aJob({
    stage: ready,
    request: aVideo({
      narration: {
        type: 'script',
        script: 'Hi',
        voice: { id: 'v', name: 'Ada', language: 'English' },
        settings: { speed: 1.2 },
      },
    }),
  }),
  aJob({
    stage: ready,
    request: aVideo({ narration: { type: 'audioLink', url: 'https://a.example/', seconds: 3 } }),
  }),
  aJob({ stage: ready, request: { make: 'elsewhere', title: 'Mine' }, mayExceed: true }),
  aJob({ stage: { ...failed, name: 'failed', at: T0, failure, remoteId: 'video-1' } }),
];
const draft: Draft = {
  id: 'd',
  createdAt: T0,
  updatedAt: T0,
  photo: JOBS[0]?.photo ?? { url: '', pageUrl: '', pageTitle: '' },
  others: [{ id: 'e', photo: { url: 'blob:', pageUrl: '', pageTitle: '' } }],
  avatar,
  narration: 'audio',
  script: 'Hello',
  recording,
  audioUrl: 'https://photos.example/a.mp3',
  account: 'key-1',
  replaces: 'job-1',
  title: 'Mine',
  voice: { id: 'v', name: 'Ada' },
  resolution: '1080p',
  aspectRatio: 'auto',
};

/** What a row shows of a request: its options are for those alone who make a video of it. */
function rowOf({ request, photo, ...job }: Job) {
  return { ...job, photo: { ...photo, crop: undefined }, request: shownOf(request) };
}

function shownOf(request: JobRequest): unknown {
  if (request.make !== 'video') return request;
  const { make, title, narration } = request;
  if (narration.type === 'audio') return [make, title, narration.recording.seconds];
  if (narration.type === 'audioLink') return [make, title, narration.seconds];
  return [make, title, narration.script, narration.voice.language, narration.settings?.speed];
}

/** The same job, with all that no row shows of its request as it should be. */
function withGoodOptions(job: Job): Job {
  const { request } = job;
  if (request.make !== 'video') return job;
  const { title, narration } = request;
  return { ...job, request: aVideo({ title, narration: withGoodNames(narration) }) };
}

function withGoodNames(narration: Narration): Narration {
  const named = { id: 'hash', name: 'Hello.wav' };
  if (narration.type === 'audio') {
    return { type: 'audio', recording: { ...named, seconds: narration.recording.seconds } };
  }
  if (narration.type === 'audioLink') return { ...narration, url: '' };
  const { script, voice, settings } = narration;
  return {
    type: 'script',
    script,
    voice: { ...voice, ...named },
    ...(settings ? { settings: { speed: settings.speed } } : {}),
  };
}

describe('a list takes as it is', () => {
  it.each(JOBS)('a job that is $stage.name', (job) => {
    expect(isShowableJob(structuredClone(job))).toBe(true);
    expect(parseJob(job)).toEqual(job);
  });

  it('a draft', () => {
    expect(isShowableDraft(structuredClone(draft))).toBe(true);
    expect(parseDraft(draft)).toEqual(draft);
  });

  it.each([
    [{ stage: STAGES.unclear }],
    [{ stage: STAGES.uploading }],
    [{ stage: STAGES.submitting }],
    [{ stage: { name: 'toString' } }],
    [{ formerIds: undefined }],
    [{ stage: { ...ready, costUsd: undefined } }],
    [{ stage: { name: 'ready', videoId: 'video-1', at: T0, durationSeconds: 4, costUsd: null } }],
    [{ request: { title: 'Hello', script: 'Hello', voice: { id: 'v', name: 'Ada' } } }],
    [{ request: { make: 'avatar', title: 'Ada' } }],
    [{ trouble: { kind: 'overLimit', excess: {} } }],
  ])('no job with %j, of which the strict way tells what it is', (changes) => {
    expect(isShowableJob({ ...aJob(), ...changes })).toBe(false);
  });

  it('nothing but what the strict way reads the same in all that is shown', () => {
    const records = fc.oneof(...JOBS.map(damaged));
    const property = fc.property(records, (record) => {
      if (!isShowableJob(record)) return;
      const read = parseJob(withGoodOptions(record));
      expect(read && rowOf(read)).toEqual(rowOf(withGoodOptions(record)));
      expect(() => rowOf(record)).not.toThrow();
    });
    fc.assert(property, { numRuns: 3_000 });
  });

  it('nothing of a draft but what the strict way reads the same', () => {
    const property = fc.property(damaged(draft), (record) => {
      if (!isShowableDraft(record)) return;
      const { photo, others = [], title, script, narration, audioUrl } = record;
      const read = parseDraft(record);
      expect(read).toMatchObject({ title, script });
      expect(read?.narration).toBe(narration);
      expect(read?.audioUrl).toBe(audioUrl);
      expect([read?.photo.url, read?.photo.pageTitle]).toEqual([photo.url, photo.pageTitle]);
      expect(read?.others?.length ?? 0).toBe(others.length);
    });
    fc.assert(property, { numRuns: 1_000 });
  });

  it('of a photo what is a picture', () => {
    const bytes = new Blob(['picture']);
    for (const stored of [
      { id: 'd', bytes },
      { id: 'd', thumbnail: bytes, bytes: 7 },
      { bytes },
      null,
      7,
    ]) {
      expect(parseStill(stored)).toEqual(parsePhoto(stored));
    }
  });
});

describe('reading for a list', () => {
  const isText = (record: unknown): record is string => typeof record === 'string';

  it('loads the strict way for what is not showable alone', async () => {
    let loads = 0;
    const loadParse = async () => {
      loads += 1;
      return (record: unknown) => (record === 7 ? '7' : null);
    };
    expect(await readToShow(['a', 'b'], { isShowable: isText, loadParse })).toEqual(['a', 'b']);
    expect(loads).toBe(0);
    expect(await readToShow(['a', 7, {}], { isShowable: isText, loadParse })).toEqual([
      'a',
      '7',
      null,
    ]);
    expect(loads).toBe(1);
  });
});
