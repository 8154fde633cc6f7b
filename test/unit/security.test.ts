import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judge } from '../security/judge.ts';
import type { Outcome } from '../security/outcomes.ts';
import { tellsTheSame } from '../security/paper.ts';
import { pathOf, report } from '../security/table.ts';
import type { Threat } from '../security/threat.ts';
import { THREATS } from '../security/threats.ts';

describe('SECURITY.md', () => {
  it('tells the threats that the code names', () => {
    expect(tellsTheSame()).toBe(true);
  });

  it('names each threat once', () => {
    const names = THREATS.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  it.each(THREATS.flatMap(({ tests }) => tests))('knows a test in %s: %s', (file, title) => {
    const text = readFileSync(pathOf(file), 'utf8');
    // The last part is the beginning of a title, and may be a row of a table of cases.
    for (const part of title.split(' > ').slice(0, -1)) expect(text).toContain(part);
  });
});

describe('a threat', () => {
  const threat: Threat = {
    name: 'Somebody looks',
    done: 'a curtain',
    tests: [
      ['unit/curtain', 'is drawn > at night'],
      ['e2e/window', 'shows nothing'],
    ],
  };
  const outcome = (file: string, title: string, state: Outcome['state']) => ({
    file,
    title,
    state,
  });
  const night = outcome('unit/curtain', 'is drawn > at night, in winter', 'passed');
  const noon = outcome('unit/curtain', 'is drawn > at noon', 'failed');
  const nothing = outcome('e2e/window', 'shows nothing', 'passed');
  const elsewhere = outcome('unit/window', 'shows nothing', 'failed');

  it('is held where every test that is named passed', () => {
    const judged = judge(threat, [night, noon, nothing, elsewhere]);
    expect(judged.held).toBe(true);
    expect(report([judged])).toContain('pass  Somebody looks');
  });

  it.each([
    ['of several one failed', [night, { ...night, state: 'failed' }, nothing], 'failed'],
    ['one was left out', [{ ...night, state: 'skipped' }, nothing], 'left out'],
    ['one never ended', [{ ...night, state: 'pending' }, nothing], 'left out'],
    ['one is not there', [nothing], 'not run'],
    ['none was run', [], 'not run'],
  ] as const)('is not where %s', (_, outcomes, state) => {
    const judged = judge(threat, outcomes);
    expect(judged).toMatchObject({ held: false, verdicts: [{ state }, {}] });
    expect(report([judged])).toContain('FAIL  Somebody looks');
  });
});
