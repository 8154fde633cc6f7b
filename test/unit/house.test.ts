import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { arrowsBack, circlesIn, floorsOf } from '../house/graph.ts';
import { type Import, importsOf } from '../house/imports.ts';
import { measure } from '../house/measure.ts';
import { PLAN, roomOf } from '../house/plan.ts';
import { sourcesAt, sourcesNow } from '../house/sources.ts';
import { walkOfCreateVideo } from '../house/walk.ts';

const sources = sourcesNow();
const house = measure(sources);

describe('the house', () => {
  it('has a room for every file', () => {
    expect([...sources.keys()].filter((path) => roomOf(path) === undefined)).toEqual([]);
  });

  it('imports only what the plan allows', () => {
    expect(importsOf(sources).filter(isAgainstThePlan).map(asLine)).toEqual([]);
  });

  it('has a plan without a circle', () => {
    const arrows = Object.entries(PLAN).flatMap(([from, { uses, types = [] }]) =>
      [...uses, ...types].map((to) => ({ from, to, imports: 1 })),
    );
    expect(circlesIn(Object.keys(PLAN), arrows)).toEqual([]);
  });

  it('has no circle, neither of files nor of rooms', () => {
    expect(house.circles).toEqual([]);
    expect(house.plans.flatMap(({ circles }) => circles)).toEqual([]);
    expect(house.plans.flatMap(({ back }) => back)).toEqual([]);
  });

  it('has small files', () => {
    expect(house.sizes.median).toBeLessThanOrEqual(60);
    expect(house.sizes.longest.lines).toBeLessThanOrEqual(250);
  });

  it('leads from “Create video” to the stored job', () => {
    const { stays } = house.walk;
    expect(stays[0]).toMatch(/^components\/composer\//u);
    expect(stays).toContain('utils/messages.ts');
    expect(stays).toContain('utils/worker/commands/jobs.ts');
    expect(stays.at(-1)).toBe('utils/store/job-changes.ts');
  });
});

function isAgainstThePlan({ from, to, typeOnly }: Import): boolean {
  const own = roomOf(from) ?? '';
  const room = PLAN[own];
  // A style lies beside what it is for.
  const used = roomOf(to);
  if (used === undefined) return !room?.packages.includes(to);
  const allowed = typeOnly ? [...(room?.uses ?? []), ...(room?.types ?? [])] : room?.uses;
  return used !== own && !allowed?.includes(used);
}

const asLine = ({ from, to }: Import): string => `${from} imports ${to}`;

const arrows = (...pairs: readonly string[]) =>
  pairs.map(([from = '', to = '']) => ({ from, to, imports: 1 }));

describe('the measures', () => {
  it('find no circle where all arrows run one way', () => {
    const down = arrows('ab', 'bc', 'ac');
    expect(circlesIn(['a', 'b', 'c', 'd'], down)).toEqual([]);
    expect(arrowsBack(['a', 'b', 'c', 'd'], down)).toEqual([]);
    expect(floorsOf(['a', 'b', 'c', 'd'], down)).toBe(3);
  });

  it('find the one arrow that closes a circle', () => {
    const ring = arrows('ab', 'bc', 'ac', 'ca', 'da');
    expect(circlesIn(['a', 'b', 'c', 'd'], ring).map((each) => each.sort())).toEqual([
      ['a', 'b', 'c'],
    ]);
    expect(arrowsBack(['a', 'b', 'c', 'd'], ring)).toEqual(arrows('ca'));
    expect(floorsOf(['a', 'b', 'c', 'd'], ring)).toBe(4);
  });

  it('name of two arrows that face each other the one with fewer imports', () => {
    const [much, little] = [
      { from: 'b', to: 'a', imports: 17 },
      { from: 'a', to: 'b', imports: 5 },
    ];
    expect(arrowsBack(['a', 'b'], [little, much])).toEqual([little]);
  });

  it('see every kind of import, and which take types alone', () => {
    const text = [
      "import { type A, b } from './b.ts';",
      "import { type C } from './c.ts';",
      "import type { D } from '../d.ts';",
      "import './e.css';",
      "export { f } from './f.ts';",
      "export const g = () => import('./g.ts');",
      "import { useState } from 'preact/hooks';",
    ].join('\n');
    const found = importsOf(new Map([['room/a.ts', text]]));
    expect(Object.fromEntries(found.map(({ to, typeOnly }) => [to, typeOnly]))).toEqual({
      'room/b.ts': false,
      'room/c.ts': true,
      'd.ts': true,
      'room/e.css': false,
      'room/f.ts': false,
      'room/g.ts': false,
      'preact/hooks': false,
    });
  });

  it.runIf(existsSync('.git'))('read a revision as Git has it, to the byte', () => {
    const files = [...sourcesAt('HEAD')];
    expect(files.length).toBeGreaterThan(100);
    for (const [path, text] of [...files.slice(0, 2), ...files.slice(-2)]) {
      expect(text).toBe(execFileSync('git', ['show', `HEAD:${path}`], { encoding: 'utf8' }));
    }
  });

  it('follow a press over the message to the stored job, and count a file that is entered again', () => {
    const walk = walkOfCreateVideo(
      new Map([
        [
          'components/press.ts',
          "import { submitJob } from '../m.ts'; export function press() { submitJob(1); }",
        ],
        ['m.ts', "export const submitJob = (id: number) => ask('submitJob', id);"],
        [
          'answers.ts',
          "import { order } from './orders.ts'; const ANSWERS = { other: () => other(), submitJob: () => order() };",
        ],
        [
          'orders.ts',
          "import { put, look } from './store.ts'; export function order() { look(); check(record); price(); put(); } function price() { return 1; } const record = object();",
        ],
        [
          'store.ts',
          "export function look() {} export function put() { open(['jobs'], 'readwrite'); after(); } function after() {}",
        ],
      ]),
    );
    expect(walk.stays).toEqual([
      'components/press.ts',
      'm.ts',
      'answers.ts',
      'orders.ts',
      'store.ts',
      'orders.ts',
      'store.ts',
    ]);
    // What comes after the job is stored, and a schema that is only handed on, are no steps of the way.
    expect(walk.functions).not.toContain('store.ts:after');
    expect(walk.functions).not.toContain('orders.ts:record');
  });
});
