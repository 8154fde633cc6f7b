import { expect, it } from 'vitest';
import type { JobRequest } from '../../utils/core/draft/request.ts';
import { addressesOf, extensionOf } from '../../utils/worker/commands/video-addresses.ts';

const request: JobRequest = {
  make: 'video',
  narration: { type: 'script', script: 'Hello', voice: { id: 'v', name: 'Ada' } },
  title: 'Hello',
  resolution: '1080p',
  aspectRatio: 'auto',
};
const elsewhere: JobRequest = { make: 'elsewhere', title: 'Hello' };
const plain = { videoUrl: 'v', captionedVideoUrl: null, subtitlesUrl: 's', pageUrl: 'p' };
const both = { ...plain, captionedVideoUrl: 'c' };
const asItIs = { videoUrl: 'v', subtitlesUrl: 's', wordsUrl: 's', pageUrl: 'p' };
const captioned = { videoUrl: 'c', subtitlesUrl: null, wordsUrl: 's', pageUrl: 'p' };

it.each([
  ['captions as a file', { ...request, captions: 'file' }, both, asItIs],
  ['no captions', { ...request, captions: 'none' }, both, { ...asItIs, subtitlesUrl: null }],
  ['captions not chosen', request, both, asItIs],
  ['captions burnt in', { ...request, captions: 'burnt' }, both, captioned],
  ['captions that HeyGen did not burn in', { ...request, captions: 'burnt' }, plain, asItIs],
  ['a video made elsewhere', elsewhere, both, asItIs],
  ['no video', request, { ...both, videoUrl: null }, null],
] as const)('%s', (_, asked, video, addresses) => {
  expect(addressesOf(asked, video)).toEqual(addresses);
});

it.each([
  [request, 'https://files.example/1', 'mp4'],
  [{ ...request, outputFormat: 'webm' }, 'https://files.example/1', 'webm'],
  [{ ...request, outputFormat: 'webm' }, 'https://files.example/1.captioned.mp4?a=.webm', 'mp4'],
  [elsewhere, 'https://files.example/1', 'mp4'],
  [elsewhere, 'https://files.example/1.WEBM?Expires=1', 'webm'],
  [elsewhere, 'not an address', 'mp4'],
] as const)('a file of %o at %s ends with %s', (asked, url, extension) => {
  expect(extensionOf(asked, url, '')).toBe(extension);
  expect(extensionOf(asked, url, 'Video/WebM; codecs=vp9')).toBe('webm');
});
