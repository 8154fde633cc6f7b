import type { Endpoint } from '../endpoint.ts';
import { mayOrNull, members, must, text, unspecified, whole } from '../shape.ts';
import { CLI_JULY } from './sources.ts';

const official = { certainty: 'official', source: CLI_JULY } as const;

export const assets: readonly Endpoint[] = [
  {
    method: 'POST',
    path: '/v3/assets',
    used: true,
    ...official,
    idempotent: true,
    multipart: true,
    body: members({
      file: must({
        is: 'file',
        maxBytes: 32 * 1024 * 1024,
        types: [
          'image/png',
          'image/jpeg',
          'video/mp4',
          'video/webm',
          'audio/mpeg',
          'audio/wav',
          'application/pdf',
          'srt',
        ],
      }),
    }),
    answer: {
      data: members({
        asset_id: must(text()),
        url: must(text(), 'Public, until the asset is deleted (likely).'),
        mime_type: must(text()),
        size_bytes: must(whole()),
      }),
    },
  },
  {
    method: 'POST',
    path: '/v3/assets/direct-uploads',
    used: false,
    ...official,
    body: members({
      filename: must(text()),
      content_type: must(text()),
      size_bytes: must(whole()),
      checksum_sha256: mayOrNull(text()),
    }),
    answer: {
      data: members({
        asset_id: must(text()),
        upload_url: must(text()),
        upload_headers: must(unspecified),
        expires_in_seconds: must(whole()),
        max_bytes: must(whole()),
        status: must(text()),
      }),
    },
  },
  {
    method: 'POST',
    path: '/v3/assets/{asset_id}/complete',
    used: false,
    ...official,
    body: members({ checksum_sha256: mayOrNull(text()) }),
    answer: {
      data: members({
        asset_id: must(text()),
        url: must(text()),
        mime_type: must(text()),
        size_bytes: must(whole()),
        status: must(text()),
      }),
    },
  },
  {
    method: 'GET',
    path: '/v3/assets/{asset_id}',
    used: false,
    ...official,
    answer: {
      data: members({
        id: must(text()),
        name: must(text()),
        type: must(text()),
        owner: must(text()),
        space_id: must(text()),
        uploaded_at: must(whole()),
        url: mayOrNull(text()),
        folder_id: mayOrNull(text()),
      }),
    },
    notes: ['404 `asset_not_found` for one that is not there.'],
  },
  {
    method: 'DELETE',
    path: '/v3/assets/{asset_id}',
    used: true,
    ...official,
    answer: { data: members({ id: must(text()) }) },
    notes: ['404 `asset_not_found` for one that is not there.'],
  },
];
