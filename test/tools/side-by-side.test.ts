import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { reportOf, sideBySide } from '../setup/side-by-side.mjs';

const step = (name: string, ...after: string[]) => ({ name, command: [name] as [string], after });
const result = (code = 0) => ({
  code,
  output: `all that was printed\n\n Tests  3 passed (3)\n`,
  seconds: 1,
});

it('runs steps side by side, and each after those that it needs', async () => {
  const begun: string[] = [];
  const ends = await sideBySide(
    [step('a'), step('b', 'a'), step('c', 'a', 'not asked for'), step('d', 'b', 'c')],
    async ({ name }) => {
      begun.push(name);
      // Whatever may begin beside it has begun by then.
      await turn();
      begun.push(`${name} ended`);
      return result();
    },
    () => {},
  );
  expect(begun).toEqual(['a', 'a ended', 'b', 'c', 'b ended', 'c ended', 'd', 'd ended']);
  expect(ends.map(({ state }) => state)).toEqual(Array.from({ length: 4 }, () => 'passed'));
});

it('leaves out what comes after a failure, and lets the rest run', async () => {
  const told: string[] = [];
  const ends = await sideBySide(
    [step('a'), step('b'), step('c', 'b'), step('d', 'a'), step('e', 'c')],
    async ({ name }) => result(name === 'b' ? 1 : 0),
    (end) => told.push(reportOf(end)),
  );
  expect(ends.map(({ state }) => state)).toEqual([
    'passed',
    'failed',
    'left out',
    'passed',
    'left out',
  ]);
  expect(told).toContain('a           1.0 s  3 passed (3)');
  expect(told.join('\n')).toContain('b           1.0 s  failed: b\n\nall that was printed');
  expect(told).toContain('e           left out: b is not right');
});

it('shows what came of a failure where a step is for that, though not what came of nothing', async () => {
  const told: string[] = [];
  const ends = await sideBySide(
    [
      step('a'),
      step('b', 'a'),
      { ...step('c', 'a'), evenSo: true, shown: true },
      { ...step('d', 'b'), evenSo: true },
    ],
    async ({ name }) => result(name === 'a' ? 1 : 0),
    (end) => told.push(reportOf(end)),
  );
  expect(ends.map(({ state }) => state)).toEqual(['failed', 'left out', 'passed', 'left out']);
  expect(told.join('\n')).toContain('c           1.0 s  3 passed (3)\n\nall that was printed');
});
