import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isHeygenAddress } from '../../utils/core/media-address.ts';

it.each([
  ['https://files.heygen.ai/video.mp4?expires=1&signature=2', true],
  ['https://files2.eu-west.heygen.ai/video.mp4', true],
  ['https://resource.heygen.com/voice.wav', true],
  ['https://RESOURCE.HeyGen.com:443/voice.wav', true],
  ['http://files.heygen.ai/video.mp4', false],
  ['https://files.heygen.ai:8443/video.mp4', false],
  ['https://me:secret@files.heygen.ai/video.mp4', false],
  ['https://heygen.ai/video.mp4', true],
  ['https://files.heygen.ai./video.mp4', false],
  ['https://.heygen.ai/video.mp4', false],
  ['https://heygen.ai.evil.example/video.mp4', false],
  ['https://notheygen.ai/video.mp4', false],
  ['https://evil.example/?files.heygen.ai/', false],
  ['https://evil.example\\.heygen.ai/', false],
  ['https://127.0.0.1/video.mp4', false],
  ['javascript:alert(1)//files.heygen.ai', false],
  ['data:text/html,files.heygen.ai', false],
  ['blob:https://files.heygen.ai/0', false],
  ['files.heygen.ai/video.mp4', false],
  ['', false],
])('%s: %s', (address, isHeygen) => {
  expect(isHeygenAddress(address)).toBe(isHeygen);
});

it('takes no other host for HeyGen’s, whatever is written around it', () => {
  const part = fc.constantFrom(
    'https://',
    'heygen.ai',
    'evil.example',
    '.',
    '@',
    '/',
    '\\',
    ':',
    '?',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const address = parts.join('');
      if (!isHeygenAddress(address)) return;
      expect(new URL(address).origin).toMatch(/^https:\/\/(?:[a-z\d-]+\.)*heygen\.ai$/u);
    }),
    { numRuns: 2000 },
  );
});
