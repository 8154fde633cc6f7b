import { describe, expect, it } from 'vitest';
import { axisOf, place } from '../bench/report/axis.ts';
import type { Growth } from '../bench/report/figure.ts';
import { growthSvg } from '../bench/report/growth-svg.ts';
import { markdownOf, written } from '../bench/report/markdown.ts';
import { ratios, spreadOf } from '../bench/statistics.ts';

describe('what stands for many values', () => {
  it.each([
    [[3], { low: 3, median: 3, high: 3, count: 1 }],
    [[4, 1, 3, 2], { low: 1.75, median: 2.5, high: 3.25, count: 4 }],
    [[5, 1, Number.NaN, 3, 2, 4], { low: 2, median: 3, high: 4, count: 5 }],
    [[], { low: Number.NaN, median: Number.NaN, high: Number.NaN, count: 0 }],
  ])('%j', (values, spread) => {
    expect(spreadOf(values)).toEqual(spread);
  });

  it('compares round by round, as far as both have rounds', () => {
    expect(ratios([2, 9, 5], [1, 3])).toEqual([2, 3]);
  });
});

describe('a table', () => {
  it.each([
    [1234.4, 'ms', '1,234 ms'],
    [0.126, 'times', '0.13'],
    [25, 'kB', '25.0 kB'],
    [1_000_000, 'count', '1,000,000'],
    [Number.NaN, 's', '–'],
  ] as const)('writes %d in %s as %s', (value, unit, text) => {
    expect(written(value, unit)).toBe(text);
  });

  it('says between which values the middle half is, and which aim is missed', () => {
    const figures = [
      { name: 'slow', unit: 'ms', values: [10, 20, 30], aim: 15 },
      { name: 'small', unit: 'kB', values: [9.5], aim: 10 },
      { name: 'unheard of', unit: 'count', values: [] },
    ] as const;
    expect(markdownOf({ bench: 'open', figures, growth: [], notes: ['By hand.'] })).toBe(
      [
        '## open',
        '',
        '| figure | median | middle half | rounds | aim |',
        '| --- | --- | --- | --- | --- |',
        '| slow | 20 ms | 15 to 25 ms | 3 | ≤ 15 ms (missed) |',
        '| small | 9.5 kB |  | 1 | ≤ 10.0 kB |',
        '| unheard of | – |  | 0 |  |',
        '',
        'By hand.',
        '',
      ].join('\n'),
    );
  });
});

describe('a scale', () => {
  it.each([
    [
      [10, 100_000],
      [10, 100, 1_000, 10_000, 100_000],
    ],
    [
      [130, 420],
      [100, 200, 500],
    ],
    [
      [3, 3],
      [2, 5],
    ],
    [
      [1, 1],
      [1, 2],
    ],
    [
      [0.04, 0.3],
      [0.02, 0.05, 0.1, 0.2, 0.5],
    ],
  ])('of %j is labeled at %j', (values, ticks) => {
    expect(axisOf(values)).toEqual({ from: ticks[0], to: ticks.at(-1), ticks });
  });

  it('gives each tenfold as much room', () => {
    const axis = axisOf([1, 10_000]);
    expect([1, 10, 100, 10_000].map((value) => place(axis, value, 300, 100))).toEqual([
      300, 250, 200, 100,
    ]);
  });
});

describe('the drawing', () => {
  const growth: Growth = {
    name: 'Heap & time',
    across: 'finished videos',
    unit: 'MB',
    lines: [
      {
        name: 'cold',
        points: [
          [10, 5],
          [100, 10],
          [1_000, Number.NaN],
        ],
      },
      { name: 'warm', points: [[10, 2]] },
    ],
  };

  it('has a line for each, with what could be measured, and no number that is none', () => {
    const svg = growthSvg([growth]);
    expect(svg.match(/<polyline/gu)).toHaveLength(2);
    expect(svg.match(/<circle/gu)).toHaveLength(3);
    expect(svg).toContain('Heap &amp; time, MB');
    expect(svg).toContain('finished videos (log scale)');
    expect(svg).not.toMatch(/NaN|Infinity|undefined/u);
  });

  it('has colors for dark pages, and takes nothing from elsewhere', () => {
    const svg = growthSvg([growth]);
    expect(svg).toContain('prefers-color-scheme: dark');
    expect(svg.match(/https?:[^"]*/gu)).toEqual(['http://www.w3.org/2000/svg']);
  });

  it('has something to say where nothing could be measured', () => {
    const none = { ...growth, lines: [{ name: 'cold', points: [[10, Number.NaN] as const] }] };
    expect(growthSvg([none])).not.toMatch(/NaN|Infinity/u);
  });
});
