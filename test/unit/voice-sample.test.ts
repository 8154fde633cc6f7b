import { expect, it } from 'vitest';
import { speechMs } from '../../utils/core/draft/spoken-length.ts';
import { PRICES } from '../../utils/core/price.ts';
import { sampleIn } from '../../utils/core/voice-sample.ts';

it.each([
  ['German', 'Hallo,'],
  ['Portuguese (Brazil)', 'Olá,'],
  ['Chinese', '你好，'],
  ['Klingon', 'Hello,'],
  ['', 'Hello,'],
])('a voice of %j greets in its language', (language, greeting) => {
  expect(sampleIn(language).startsWith(greeting)).toBe(true);
});

it.each(['English', 'Arabic', 'Dutch', 'Hindi', 'Japanese', 'Korean', 'Russian', 'Turkish'])(
  'a sample in %s costs less than a cent, however slowly it is read',
  (language) => {
    const seconds = speechMs(sampleIn(language), language) / 1000;
    expect(seconds).toBeGreaterThan(1);
    expect(seconds * 3 * PRICES.speechPerSecond).toBeLessThan(0.01);
  },
);
