import type { Endpoint } from '../endpoint.ts';
import {
  type Fields,
  list,
  may,
  mayOrNull,
  members,
  must,
  someWords,
  text,
  whole,
  words,
} from '../shape.ts';
import { assetRef } from './parts.ts';
import { CLI_OCTOBER } from './sources.ts';

const official = { certainty: 'official', source: CLI_OCTOBER } as const;

const status = mayOrNull(words('processing', 'pending_consent', 'failed', 'completed'));
const error = mayOrNull(members({ code: must(text()), message: must(text()) }));

/** Whose face it is; its times are nowhere else. */
const group = members({
  id: must(text()),
  name: must(text()),
  created_at: must(whole(), 'Unix seconds.'),
  looks_count: must(whole()),
  status,
  error,
  consent_status: mayOrNull(text()),
  gender: mayOrNull(text()),
  default_voice_id: mayOrNull(text()),
  preview_image_url: mayOrNull(text()),
  preview_video_url: mayOrNull(text()),
});

/** One picture of a face: what a video names as `avatar_id`. */
const look = members({
  id: must(text()),
  name: must(text()),
  avatar_type: must(words('studio_avatar', 'digital_twin', 'photo_avatar')),
  group_id: mayOrNull(text()),
  status,
  error,
  gender: mayOrNull(text()),
  default_voice_id: mayOrNull(text()),
  image_width: mayOrNull(whole()),
  image_height: mayOrNull(whole()),
  preferred_orientation: mayOrNull(words('portrait', 'landscape', 'square')),
  preview_image_url: mayOrNull(text()),
  preview_video_url: mayOrNull(text()),
  supported_api_engines: may(list(someWords('avatar_v', 'avatar_iv', 'avatar_iii'))),
  tags: may(list(text())),
});

const paging: Fields = {
  ownership: may(words('public', 'private')),
  limit: may(whole(1, 50), 'Usually 20.'),
  token: may(text()),
};

const deleted = members({ id: must(text()) });

export const avatars: readonly Endpoint[] = [
  {
    method: 'POST',
    path: '/v3/avatars',
    variant: 'photo',
    used: true,
    ...official,
    idempotent: true,
    body: members({
      type: must(words('photo')),
      name: must(text()),
      file: must(assetRef),
      avatar_group_id: mayOrNull(text()),
    }),
    answer: {
      data: members({ avatar_group: mayOrNull(group), avatar_item: mayOrNull(look) }),
    },
  },
  {
    method: 'GET',
    path: '/v3/avatars',
    used: true,
    ...official,
    query: paging,
    answer: { data: group, list: true },
  },
  {
    method: 'GET',
    path: '/v3/avatars/{group_id}',
    used: false,
    ...official,
    answer: { data: group },
  },
  {
    method: 'DELETE',
    path: '/v3/avatars/{group_id}',
    used: false,
    ...official,
    answer: { data: deleted },
    notes: ['For good; 404 `avatar_not_found` for one that is not there.'],
  },
  {
    method: 'POST',
    path: '/v3/avatars/{group_id}/consent',
    used: true,
    ...official,
    idempotent: true,
    body: members({
      reroute_url: mayOrNull(text()),
      consent_text: mayOrNull(text(), 'Enterprise accounts only.'),
      consent_video: mayOrNull(assetRef, 'Enterprise accounts only.'),
    }),
    answer: { data: members({ avatar_group: must(group), url: mayOrNull(text()) }) },
    notes: ['The page at `url` takes one consent and is gone after 24 hours.'],
  },
  {
    method: 'GET',
    path: '/v3/avatars/looks',
    used: true,
    ...official,
    query: {
      ...paging,
      group_id: may(text()),
      avatar_type: may(words('studio_avatar', 'digital_twin', 'photo_avatar')),
    },
    answer: { data: look, list: true },
    notes: ['A look has no time and no `failure_code`: see its group, and `error`.'],
  },
  {
    method: 'GET',
    path: '/v3/avatars/looks/{look_id}',
    used: true,
    ...official,
    answer: { data: look },
  },
  {
    method: 'DELETE',
    path: '/v3/avatars/looks/{look_id}',
    used: true,
    ...official,
    answer: { data: deleted },
    notes: [
      'For good; the last look of a group takes the group along.',
      '404 `not_found` for one that is not there, 403 `forbidden` for a public one, 400 for a studio avatar.',
    ],
  },
];
