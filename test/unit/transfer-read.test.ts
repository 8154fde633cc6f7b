import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTransfer } from '../../utils/core/transfer/read.ts';
import { faultyLine } from '../../utils/core/transfer/syntax.ts';
import { fileOf, type Transfer } from '../../utils/core/transfer/transfer.ts';
import { aJob, STAGES, T0 } from './support/job.ts';
import { aPayment } from './support/payment.ts';

const READY = aJob({ stage: STAGES.ready });
const WHOLE: Transfer = {
  settings: { theme: 'dark', spendingLimits: { dayUsd: 5, monthUsd: null } },
  presets: { all: [], usual: null },
  videos: [READY],
  payments: [aPayment()],
};
const file = (changes: object = {}): string =>
  JSON.stringify({ ...(JSON.parse(fileOf(WHOLE, T0)) as object), ...changes });
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('a file that is refused', () => {
  it.each([
    ['is empty', '', { reason: 'syntax', line: 1 }],
    ['is a picture', '\u0089PNG\r\n', { reason: 'syntax', line: 1 }],
    ['ends too early', fileOf(WHOLE, T0).slice(0, -4), { reason: 'syntax', line: 13 }],
    ['lacks a comma', '{\n"format": "stillspeak"\n"version": 1}', { reason: 'syntax', line: 3 }],
    ['breaks a string', '{\n\n"format": "still\nspeak"}', { reason: 'syntax', line: 3 }],
    ['is a list', '[]', { reason: 'foreign' }],
    ['is a number', '7', { reason: 'foreign' }],
    ['is somebody else’s', '{"format":"other"}', { reason: 'foreign' }],
    ['is newer', file({ version: 2, videos: 7 }), { reason: 'newer' }],
    [
      'has another version',
      file({ version: '1' }),
      { reason: 'entry', part: 'version', entry: null, field: '' },
    ],
    [
      'lacks a part',
      file({ videos: undefined }),
      { reason: 'entry', part: 'videos', entry: null, field: '' },
    ],
    [
      'has a video of no stage',
      file({ videos: [READY, { ...READY, stage: { name: 'paid' } }] }),
      { reason: 'entry', part: 'videos', entry: 2, field: 'stage.name' },
    ],
    [
      'has a video without an id',
      file({ videos: [{ ...READY, id: '' }] }),
      { reason: 'entry', part: 'videos', entry: 1, field: 'id' },
    ],
    [
      'has a payment below zero',
      file({ payments: [aPayment({ usd: -1_000 })] }),
      { reason: 'entry', part: 'payments', entry: 1, field: '' },
    ],
    [
      'has a theme that there is not',
      file({ settings: { theme: 'pink' } }),
      { reason: 'entry', part: 'settings', entry: null, field: 'theme' },
    ],
    [
      'has a preset without a name',
      file({ presets: [{ id: 'p' }] }),
      { reason: 'entry', part: 'presets', entry: 1, field: 'name' },
    ],
    [
      'has a text without end',
      file({ videos: [{ ...READY, account: 'x'.repeat(100_001) }] }),
      { reason: 'entry', part: 'videos', entry: 1, field: 'account' },
    ],
    [
      'has a moment that there is not',
      file({ videos: [{ ...READY, createdAt: 7 }] }).replace('"createdAt":7', '"createdAt":1e999'),
      { reason: 'entry', part: 'videos', entry: 1, field: 'createdAt' },
    ],
  ])('%s', (_, text, fault) => {
    expect(readTransfer(text)).toEqual({ ok: false, fault });
  });

  it('is nested as deep as can be', () => {
    const deep = `{"format":"stillspeak","version":1,"videos":${nested(200_000)}}`;
    expect(readTransfer(deep)).toMatchObject({ ok: false });
    expect(readTransfer(nested(200_000))).toMatchObject({ ok: false });
    expect(faultyLine(`${nested(200_000)}\n]`)).toBe(2);
  });
});

describe('a hostile name', () => {
  it('is no more than a field that nobody reads', () => {
    const text = file()
      .replace('"settings":{', '"settings":{"__proto__":{"theme":"pink","isAdmin":true},')
      .replace('"videos":[{', '"videos":[{"__proto__":{"discarded":true},"constructor":7,');
    expect(readTransfer(text)).toEqual(readTransfer(file()));
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });
});

it('reads 10,000 videos', () => {
  const videos = Array.from({ length: 10_000 }, (_, index) => ({ ...READY, id: `job-${index}` }));
  const read = readTransfer(file({ videos }));
  expect(read.ok && read.transfer.videos.length).toBe(10_000);
});

describe('the line at fault', () => {
  const isJson = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };

  it('is there exactly where the text is no JSON', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      'null',
      '-',
      ' ',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 12 }).map((signs) => signs.join('')),
          fc.json(),
          fc.string({ unit: 'binary' }),
          fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text).slice(0, -1)),
        ),
        (text) => {
          expect([text, faultyLine(text) === null]).toEqual([text, isJson(text)]);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('is the one where a line was broken', () => {
    const lines = fileOf(WHOLE, T0).split('\n');
    for (const [index, line] of lines.entries()) {
      if (line === '') continue;
      const broken = lines.with(index, `${line}@`).join('\n');
      expect(faultyLine(broken)).toBe(index + 1);
    }
  });
});
