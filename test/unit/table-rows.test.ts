import { describe, expect, it } from 'vitest';
import { PLAIN } from '../../utils/core/draft/defaults.ts';
import { type RowContext, rowChecker } from '../../utils/core/table/check-row.ts';
import { fieldOf } from '../../utils/core/table/columns.ts';
import { fillIn } from '../../utils/core/table/fill-in.ts';
import {
  aspectRatioNamed,
  captionsNamed,
  resolutionNamed,
} from '../../utils/core/table/options-named.ts';
import { sumsOf } from '../../utils/core/table/sums.ts';
import { parseHead, parseOrder, parseRow } from '../../utils/core/table/table-record.ts';
import { voiceFinder } from '../../utils/core/table/voice-named.ts';
import type { Voice } from '../../utils/core/voices.ts';

const aVoice = (id: string, name: string, own = false): Voice => ({
  id,
  name,
  language: 'English',
  gender: 'female',
  previewUrl: null,
  supportsPause: true,
  supportsLocale: true,
  speaks: true,
  own,
});
const VOICES = [
  aVoice('v1', 'José'),
  aVoice('v2', 'Ada'),
  aVoice('v3', 'Ada'),
  aVoice('v4', 'Rosa'),
  aVoice('v5', 'Rosa', true),
];

describe('a heading', () => {
  it.each([
    ['Photo', 'photo'],
    [' SCRIPT ', 'script'],
    ['Aspect ratio', 'aspectRatio'],
    ['aspect_ratio', 'aspectRatio'],
    ['Name', undefined],
    ['constructor', undefined],
    ['', undefined],
  ])('%j names %s', (heading, field) => {
    expect(fieldOf(heading)).toBe(field);
  });
});

describe('an option', () => {
  it.each([
    ['4K', '4k'],
    ['1080p', '1080p'],
    ['720', '720p'],
    ['8k', undefined],
  ])('resolution %j is %s', (cell, resolution) => {
    expect(resolutionNamed(cell)).toBe(resolution);
  });

  it.each([
    ['16:9', '16:9'],
    ['9:16 portrait', '9:16'],
    ['09:16', '9:16'],
    ['16:09:00', '16:9'],
    ['4×5', '4:5'],
    ['Same as photo', 'auto'],
    ['3:2', undefined],
    ['wide', undefined],
  ])('aspect ratio %j is %s', (cell, ratio) => {
    expect(aspectRatioNamed(cell)).toBe(ratio);
  });

  it.each([
    ['Subtitle track', 'file'],
    ['burned-in', 'burnt'],
    ['OFF', 'none'],
    ['toString', undefined],
  ])('captions %j are %s', (cell, captions) => {
    expect(captionsNamed(cell)).toBe(captions);
  });
});

describe('a template', () => {
  const columns = ['Script', 'First name', 'City'];

  it.each([
    ['Hello {first name}!', { script: 'Hello Ada!' }],
    ['{First Name} of {CITY}', { script: 'Ada of ', blank: 'CITY' }],
    ['Hello {nobody} and {noone}', { script: 'Hello {nobody} and {noone}', unknown: 'nobody' }],
    ['Braces {} and {\n} stay', { script: 'Braces {} and {\n} stay' }],
  ])('%j is filled in', (script, filled) => {
    expect(fillIn(script, columns, [script, ' Ada '])).toEqual(filled);
  });

  it('fills in nothing of what it has filled in', () => {
    expect(fillIn('{city}', columns, ['', '', '{first name}']).script).toBe('{first name}');
  });
});

describe('a voice', () => {
  const find = voiceFinder(VOICES, true);

  it.each([
    ['jose', 'v1'],
    [' José ', 'v1'],
    ['v3', 'v3'],
    ['rosa', 'v5'],
  ])('%j is found', (cell, id) => {
    expect(find(cell)).toMatchObject({ id });
  });

  it('that is not there, or twice, or perhaps still to come, is said', () => {
    expect([find('Nobody'), find('Ada')]).toEqual(['unknown', 'several']);
    expect(voiceFinder(VOICES, false)('Nobody')).toBe('unread');
  });
});

const CONTEXT: RowContext = {
  head: {
    columns: ['Photo', 'Script', 'Voice', 'Title', 'Resolution', 'Name'],
    photos: [
      { id: 'hash', name: 'Ada.JPG' },
      { name: 'torn.jpg', problem: 'broken' },
    ],
  },
  beginning: PLAIN,
  findVoice: voiceFinder(VOICES, true),
  account: 'someone@example.com',
};
const SCRIPT = 'Good morning to all of you, and to {name}.';
const LINK = 'https://photos.example/a.jpg';

const checked = (cells: readonly string[], context: Partial<RowContext> = {}) =>
  rowChecker({ ...CONTEXT, ...context })({ id: 'row', place: 1, cells });

describe('a row', () => {
  it('becomes a draft of its own', () => {
    const { draft, file, problems, estimate } = checked([
      'photos\\ada.jpg',
      SCRIPT,
      'José',
      'Hi',
      '720p',
      'Ada',
    ]);
    expect(problems).toEqual([]);
    expect(file).toBe('hash');
    expect(draft).toMatchObject({
      id: 'row',
      script: 'Good morning to all of you, and to Ada.',
      voice: { id: 'v1', name: 'José', language: 'English' },
      title: 'Hi',
      resolution: '720p',
      aspectRatio: 'auto',
      account: 'someone@example.com',
      photo: { url: 'file:hash', pageTitle: 'Ada.JPG' },
    });
    expect(estimate?.seconds).toBeGreaterThan(2);
  });

  it.each<[string, readonly string[], string]>([
    ['no photo', ['', SCRIPT, 'José', '', '', 'Ada'], 'noPhoto'],
    [
      'a link of no use to HeyGen',
      ['http://photos.example/a.jpg', SCRIPT, 'José', '', '', 'Ada'],
      'notPublic',
    ],
    [
      'a link to this computer',
      ['https://localhost/a.jpg', SCRIPT, 'José', '', '', 'Ada'],
      'notPublic',
    ],
    ['a file that is not here', ['rosa.jpg', SCRIPT, 'José', '', '', 'Ada'], 'notBrought'],
    ['a file that is no picture', ['torn.jpg', SCRIPT, 'José', '', '', 'Ada'], 'broken'],
    ['no script', [LINK, ' ', 'José', '', '', 'Ada'], 'empty'],
    ['a script of one word', [LINK, 'Hi', 'José', '', '', 'Ada'], 'tooShort'],
    ['a name that is no column', [LINK, 'Good morning to {nobody} here', 'José'], 'unknownName'],
    ['a name that is empty', [LINK, SCRIPT, 'José'], 'blankName'],
    ['no voice', [LINK, SCRIPT, '', '', '', 'Ada'], 'noVoice'],
    ['an unknown voice', [LINK, SCRIPT, 'Nobody', '', '', 'Ada'], 'unknownVoice'],
    ['one voice of two', [LINK, SCRIPT, 'Ada', '', '', 'Ada'], 'severalVoices'],
    ['a resolution that there is not', [LINK, SCRIPT, 'José', '', '8K', 'Ada'], 'unknownOption'],
  ])('with %s says so', (_what, cells, kind) => {
    expect(checked(cells).problems.map((problem) => problem.kind)).toEqual([kind]);
  });

  it('takes from the beginning what it does not say', () => {
    const beginning = { ...PLAIN, voice: { id: 'v2', name: 'Ada' }, resolution: '4k' as const };
    const { draft, problems } = checked([LINK, SCRIPT, '', '', '', 'Ada'], { beginning });
    expect(problems).toEqual([]);
    expect(draft).toMatchObject({ voice: { id: 'v2' }, resolution: '4k' });
  });

  it('is looked at once as long as it stays the same', () => {
    const check = rowChecker(CONTEXT);
    const row = { id: 'row', place: 1, cells: [LINK] };
    expect(check(row)).toBe(check(row));
    expect(check({ ...row })).not.toBe(check(row));
  });

  it('counts in the sum where it is right', () => {
    const right = checked([LINK, SCRIPT, 'José', '', '', 'Ada']);
    const sums = sumsOf([right, checked([]), right]);
    expect(sums).toMatchObject({ wrong: 1, right: [right, right] });
    expect(sums.usd).toBeCloseTo(2 * (right.estimate?.usd ?? 0));
  });
});

describe('a stored table', () => {
  it('is read as far as it can be', () => {
    expect(parseHead({ columns: ['a'], photos: [{ name: 'x' }, { id: 'h', name: 'y' }] })).toEqual({
      columns: ['a'],
      photos: [{ id: 'h', name: 'y' }],
    });
    expect(parseHead({ columns: 'a' })).toEqual({ columns: [], photos: [] });
    expect(parseRow({ id: 'r', cells: ['a'], place: 'first' })).toEqual({
      id: 'r',
      cells: ['a'],
      place: 0,
    });
    expect(parseRow({ id: 'r', cells: [1] })).toBeNull();
    expect(parseOrder({ id: 'r', draft: {} })).toBeNull();
  });
});
