import type { VideoRequest } from '../../../utils/core/draft/request.ts';
import type { Job, Stage, StageName } from '../../../utils/core/job/job.ts';

/** A moment to count from. */
export const T0 = Date.UTC(2026, 5, 1, 12);

/** A request with nothing special about it but what is given. */
export function aVideo(parts: Partial<VideoRequest> = {}): VideoRequest {
  return {
    make: 'video',
    narration: { type: 'script', script: 'Hello there', voice: { id: 'voice-1', name: 'Ada' } },
    title: 'Hello',
    resolution: '1080p',
    aspectRatio: 'auto',
    ...parts,
  };
}

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
    request: aVideo(),
    route: 'link',
    attempt: 1,
    formerIds: [],
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
  awaiting: { name: 'awaiting' },
  queued: { name: 'queued' },
  uploading: { name: 'uploading', part: 'picture', key: 'job-1.1.picture', assets: {} },
  submitting: { name: 'submitting', key: 'job-1.1', since: T0, sends: 1, assets: {} },
  unclear: { name: 'unclear', candidates: [{ remoteId: 'video-7', createdAt: T0 }] },
  rendering: { name: 'rendering', remoteId: 'video-1', since: T0, checkedAt: T0 },
  ready: { name: 'ready', remoteId: 'video-1', at: T0, durationSeconds: 4, costUsd: 0.2 },
  failed: { name: 'failed', at: T0, failure: { kind: 'render' } },
};
