import { expect, it } from 'vitest';
import { currentPart } from '../../components/options/current-part.ts';

const parts = (...tops: readonly number[]) => tops.map((top, index) => ({ id: `p${index}`, top }));

it.each([
  ['the first one before anything has moved', parts(100, 500, 900), false, 'p0'],
  ['the first one where it begins below the upper third', parts(400, 800), false, 'p0'],
  ['the last one that has begun in the upper third', parts(-600, 200, 700), false, 'p1'],
  ['one that fills the window', parts(-600, -100, 800), false, 'p1'],
  ['the last one at the end of the page', parts(-600, 100, 500), true, 'p2'],
  ['none where there is none', [], false, undefined],
])('what is read is %s', (_, placed, isAtEnd, read) => {
  expect(currentPart(placed, 700, isAtEnd)).toBe(read);
});
