import type { Endpoint } from '../endpoint.ts';
import {
  flag,
  may,
  mayOrNull,
  members,
  must,
  number,
  someWords,
  text,
  union,
  unspecified,
  whole,
  words,
} from '../shape.ts';
import { assetRef } from './parts.ts';
import { CLI_OCTOBER } from './sources.ts';
import { videoFields } from './video-request.ts';
import { avatarRules, photoRules } from './video-rules.ts';

const official = { certainty: 'official', source: CLI_OCTOBER } as const;

const created = members({
  video_id: must(text()),
  status: must(text()),
  output_format: may(words('mp4', 'webm')),
});

/** Addresses are signed and expire; times are Unix seconds. */
const video = members({
  id: must(text()),
  status: must(words('pending', 'processing', 'completed', 'failed')),
  title: mayOrNull(text()),
  created_at: mayOrNull(whole()),
  completed_at: mayOrNull(whole()),
  duration: mayOrNull(number(), 'Seconds.'),
  video_url: mayOrNull(text()),
  captioned_video_url: mayOrNull(text()),
  subtitle_url: mayOrNull(text()),
  thumbnail_url: mayOrNull(text()),
  gif_url: mayOrNull(text()),
  video_page_url: mayOrNull(text()),
  output_language: mayOrNull(text()),
  folder_id: mayOrNull(text()),
  failure_code: mayOrNull(text()),
  failure_message: mayOrNull(text()),
});

const engine = mayOrNull(
  union('type', {
    avatar_iii: { reference_look_id: mayOrNull(text()) },
    avatar_iv: { reference_look_id: mayOrNull(text()) },
    avatar_v: { reference_look_id: mayOrNull(text()) },
  }),
  'Usually avatar_iv; which of them takes a `reference_look_id` is not told.',
);

export const videos: readonly Endpoint[] = [
  {
    method: 'POST',
    path: '/v3/videos',
    variant: 'image',
    used: true,
    ...official,
    idempotent: true,
    body: members({ type: must(words('image')), image: must(assetRef), ...videoFields }),
    rules: photoRules,
    answer: { data: created },
    notes: [
      'The picture: JPEG or PNG, at most 50 MB, under 2K on its long side.',
      'The speech lasts at least 1 s, the scene at most 30 min (likely).',
    ],
  },
  {
    method: 'POST',
    path: '/v3/videos',
    variant: 'avatar',
    used: true,
    ...official,
    idempotent: true,
    body: members({
      type: must(words('avatar')),
      avatar_id: must(text(), 'Of a look.'),
      engine,
      ...videoFields,
    }),
    rules: avatarRules,
    answer: { data: created },
    notes: [
      'The engine is one of the look’s `supported_api_engines`.',
      'Without a `voice_id` the avatar’s own voice speaks.',
    ],
  },
  {
    method: 'GET',
    path: '/v3/videos',
    used: true,
    ...official,
    query: {
      limit: may(whole(1, 100), 'Usually 10.'),
      token: may(text()),
      title: may(text()),
      folder_id: may(text()),
    },
    answer: { data: video, list: true },
    notes: ['Newest first.'],
  },
  {
    method: 'GET',
    path: '/v3/videos/statuses',
    used: true,
    ...official,
    query: {
      video_ids: may(text(), 'At most 100, parted by commas.'),
      batch_ids: may(text()),
    },
    answer: {
      list: true,
      data: members({
        video_id: mayOrNull(text()),
        status: must(
          someWords(
            'waiting',
            'pending',
            'queued',
            'processing',
            'completed',
            'failed',
            'not_found',
          ),
        ),
        error: mayOrNull(unspecified),
        batch_id: mayOrNull(text()),
        item_index: mayOrNull(whole()),
      }),
    },
  },
  {
    method: 'GET',
    path: '/v3/videos/{video_id}',
    used: true,
    ...official,
    answer: { data: video },
  },
  {
    method: 'DELETE',
    path: '/v3/videos/{video_id}',
    used: true,
    ...official,
    answer: { data: members({ id: must(text()), deleted: may(flag) }) },
    notes: ['404 `video_not_found` or `not_found` for one that is not there.'],
  },
];
