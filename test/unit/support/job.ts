import type { Job, Stage, StageName } from '../../../utils/jobs/job.ts';

/** A moment to count from. */
export const T0 = Date.UTC(2026, 5, 1, 12);

/** A job with nothing special about it but what is given. */
export function aJob(parts: Partial<Job> = {}): Job {
  return {
    id: 'job-1',
    createdAt: T0,
    photo: {
      url: 'https://photos.example/ada.jpg',
      pageUrl: 'https://photos.example/',
      pageTitle: 'Gallery',
    },
    request: {
      script: 'Hello there',
      voice: { id: 'voice-1', name: 'Ada' },
      title: 'Hello',
      resolution: '1080p',
      aspectRatio: 'auto',
    },
    route: 'link',
    attempt: 1,
    stage: { name: 'queued' },
    account: 'someone@example.com',
    dueAt: T0,
    changedAt: T0,
    discarded: false,
    tries: 0,
    trouble: null,
    notifiedAt: null,
    seenAt: null,
    ...parts,
  };
}

/** One stage of each name. */
export const STAGES: Readonly<Record<StageName, Stage>> = {
  queued: { name: 'queued' },
  uploading: { name: 'uploading', key: 'job-1.1.picture' },
  submitting: { name: 'submitting', key: 'job-1.1', since: T0, sends: 1 },
  unclear: { name: 'unclear', candidates: [{ videoId: 'video-7', createdAt: T0 }] },
  rendering: { name: 'rendering', videoId: 'video-1', since: T0, checkedAt: T0 },
  ready: { name: 'ready', videoId: 'video-1', at: T0, durationSeconds: 4 },
  failed: { name: 'failed', at: T0, failure: { kind: 'render' } },
};
