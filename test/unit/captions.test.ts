import { expect, it } from 'vitest';
import { srtToVtt } from '../../utils/media/captions.ts';

it('turns SubRip into WebVTT', () => {
  const srt =
    '\uFEFF1\r\n00:00:00,000 --> 00:00:01,250\r\nHello, 1,500 people\r\n\r\n2\r\n00:00:01,250 --> 00:00:02,000\r\nBye\r\n';
  expect(srtToVtt(srt)).toBe(
    'WEBVTT\n\n1\n00:00:00.000 --> 00:00:01.250\nHello, 1,500 people\n\n2\n00:00:01.250 --> 00:00:02.000\nBye\n',
  );
});
