import { expect, it } from 'vitest';
import type { Draft } from '../../utils/core/draft/draft.ts';
import type { VideoOptions } from '../../utils/core/draft/options.ts';
import type { JobRequest } from '../../utils/core/draft/request.ts';
import { filesWanted } from '../../utils/core/files-wanted.ts';
import type { Job } from '../../utils/core/job/job.ts';

const photo = { url: 'https://photos.example/ada.jpg', pageUrl: '', pageTitle: '' };
const options: VideoOptions = { title: '', resolution: '1080p', aspectRatio: 'auto' };
const defaults = { ...options, voice: null };

const behind = (id: string) => ({ type: 'file', file: { id, name: `${id}.png` } }) as const;
const recording = (id: string) => ({ id, name: `${id}.wav`, seconds: 1 });

const draft = (changes: Partial<Draft>): Draft => ({
  ...defaults,
  id: 'd',
  createdAt: 0,
  updatedAt: 0,
  photo,
  script: '',
  ...changes,
});

const job = (request: JobRequest): Job => ({
  id: 'j',
  createdAt: 0,
  photo,
  request,
  route: 'link',
  attempt: 1,
  formerIds: [],
  account: null,
  stage: { name: 'queued' },
  dueAt: null,
  changedAt: 0,
  tries: 0,
  trouble: null,
  discarded: false,
  notifiedAt: null,
  seenAt: null,
});

it('nothing refers to nothing', () => {
  const script = { type: 'script', script: '', voice: { id: 'v', name: 'V' } } as const;
  const jobs: Job[] = [
    job({ make: 'avatar', title: '', draftId: 'd' }),
    job({ make: 'elsewhere', title: '' }),
    job({ ...options, make: 'video', narration: script }),
    job({ ...options, make: 'video', narration: { type: 'audioLink', url: 'https://a.example' } }),
  ];
  const drafts = [
    draft({}),
    draft({ background: { type: 'file', file: null } }),
    draft({ background: { type: 'color', value: '#ffffff' } }),
  ];
  expect(filesWanted(drafts, jobs, [{ ...defaults, id: 'p', name: 'P' }])).toEqual(new Set());
});

it('what drafts, jobs and presets refer to is wanted', () => {
  const narration = { type: 'audio', recording: recording('said') } as const;
  const wanted = filesWanted(
    [
      draft({ recording: recording('kept'), background: behind('wall') }),
      // The script counts at the moment; the recording waits.
      draft({ narration: 'script', recording: recording('waiting') }),
      draft({ avatar: { id: 'look', name: 'Ada', picture: 'face' } }),
      draft({ avatar: { id: 'look', name: 'Nobody' } }),
    ],
    [
      job({ ...options, make: 'video', narration, background: behind('sea') }),
      job({
        ...options,
        make: 'video',
        narration,
        avatar: { id: 'l', name: '', picture: 'spoke' },
      }),
    ],
    [
      { ...defaults, id: 'p', name: 'Usual', background: behind('usual') },
      { ...defaults, id: 'q', name: 'Other', background: behind('other') },
    ],
  );
  expect(wanted).toEqual(
    new Set(['kept', 'wall', 'waiting', 'face', 'spoke', 'said', 'sea', 'usual', 'other']),
  );
});
