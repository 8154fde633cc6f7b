import { describe, expect, it } from 'vitest';
import {
  endingOf,
  factsOf,
  isToBeAsked,
  NEEDED_SCOPES,
  noticesOf,
} from '../../utils/core/key-notices.ts';
import { endOf, type KeptKey, keyFor, nameOf } from '../../utils/core/keys.ts';

const DAY_MS = 24 * 60 * 60_000;
const NOW = Date.UTC(2026, 10, 26, 12);

const aKey = (parts: Partial<KeptKey> = {}): KeptKey => ({
  id: 'one',
  name: '',
  end: '1234',
  account: 'account-1',
  label: 'ada@example.com',
  facts: null,
  askedAt: null,
  ...parts,
});

describe('a key is called', () => {
  const other = aKey({ id: 'two', end: '5678', account: 'account-2' });

  it.each([
    ['as its person says', aKey({ name: 'Work' }), 'Work'],
    ['else by its account', aKey(), 'ada@example.com'],
    ['by nothing where HeyGen does not tell', aKey({ label: '' }), ''],
  ])('%s', (_, key, name) => expect(nameOf(key, [key])).toBe(name));

  it('by its end as well where another account is called the same', () => {
    expect(nameOf(aKey(), [aKey(), other])).toBe('ada@example.com …1234');
    expect(nameOf(aKey({ end: '' }), [aKey({ end: '' }), other])).toBe('ada@example.com');
  });

  it('by its account alone where the other one has a name of its own', () => {
    expect(nameOf(aKey(), [aKey(), { ...other, name: 'Work' }])).toBe('ada@example.com');
  });
});

it.each([
  ['sk-simulator-key', '-key'],
  ['sk-abcdefghij', 'ghij'],
  ['sk-abcdefghi', ''],
  ['', ''],
])('of the key %j no more than %j is shown', (key, end) => expect(endOf(key)).toBe(end));

describe('something is made with', () => {
  const home = aKey();
  const work = aKey({ id: 'two', account: 'account-2' });
  const second = aKey({ id: 'three', account: 'account-2' });
  const all = [home, work, second];

  it.each([
    ['a key of the account that it was begun for', 'account-2', home, work],
    ['the one in use, where that is one of them', 'account-2', second, second],
    ['the one in use, where no account was noted', undefined, home, home],
    ['the one in use, where no key of its account is kept', 'gone', work, work],
    ['nothing, where none is in use', 'account-1', undefined, undefined],
  ])('%s', (_, account, current, key) => expect(keyFor(account, all, current)).toBe(key));

  it('nothing to tell apart, where there is one key', () => {
    expect(keyFor('account-1', [home], home)).toBeUndefined();
  });
});

describe('what HeyGen tells of a key', () => {
  const told = {
    mode: 'custom',
    scopes: ['videos:write'],
    expiresAt: null,
    expiresInSeconds: null,
  };

  it.each([
    ['a list is what the key may do', told, ['videos:write']],
    ['a key that may do everything has no list', { ...told, mode: 'full' }, null],
    ['an empty list says nothing', { ...told, scopes: [] }, null],
    ['a mode that is not known says nothing', { ...told, mode: null, scopes: [] }, null],
  ])('%s', (_, answer, scopes) => expect(factsOf(answer, NOW, NOW).scopes).toEqual(scopes));

  it('a key that only reads may write nothing', () => {
    const facts = factsOf({ ...told, mode: 'read_only', scopes: [] }, NOW, NOW);
    expect(noticesOf(facts, NOW)).toEqual([
      { kind: 'lacks', scopes: ['videos:write', 'assets:write', 'avatars:write'] },
    ]);
  });

  it.each([
    ['by its date', { ...told, expiresAt: NOW + 3 * DAY_MS }, NOW + 3 * DAY_MS],
    ['else by what is left', { ...told, expiresInSeconds: 60 }, NOW + 60_000],
    ['or never', told, null],
  ])('ends %s', (_, answer, at) => expect(factsOf(answer, NOW, NOW).expiresAt).toBe(at));

  it('ends by this computer’s clock, whatever HeyGen’s is', () => {
    const behind = NOW - 30 * DAY_MS;
    expect(factsOf({ ...told, expiresAt: behind + DAY_MS }, NOW, behind).expiresAt).toBe(
      NOW + DAY_MS,
    );
  });
});

describe('a key’s end', () => {
  const endsIn = (ms: number) => endingOf({ scopes: null, expiresAt: NOW + ms }, NOW)?.kind;

  it.each([
    ['14 days before', 14 * DAY_MS, 'expiring'],
    ['a moment earlier', 14 * DAY_MS + 1, undefined],
    ['a moment before it', 1, 'expiring'],
    ['at it', 0, 'expired'],
    ['after it', -DAY_MS, 'expired'],
  ])('is said %s', (_, ms, kind) => expect(endsIn(ms)).toBe(kind));

  it('is not said where there is none, or it is not known', () => {
    expect(endingOf({ scopes: null, expiresAt: null }, NOW)).toBeNull();
    expect(endingOf(null, NOW)).toBeNull();
  });
});

describe('a scope that is missing', () => {
  const lacks = (scopes: readonly string[] | null) =>
    noticesOf({ scopes, expiresAt: null }, NOW).flatMap((it) =>
      it.kind === 'lacks' ? it.scopes : [],
    );

  it('is said, the one that matters most first', () => {
    expect(lacks(['account:read', 'voices:read'])).toEqual([
      'videos:write',
      'assets:write',
      'avatars:write',
    ]);
  });

  it('is none where the right to write includes that to read', () => {
    expect(lacks(NEEDED_SCOPES.map((scope) => scope.replace(':read', ':write')))).toEqual([]);
  });

  it.each([[null], [NEEDED_SCOPES], [['*']], [['video.create', 'videos:write']]])(
    'is not claimed of %j',
    (scopes) => expect(lacks(scopes)).toEqual([]),
  );

  it('comes after the end', () => {
    const facts = { scopes: ['videos:write'], expiresAt: NOW };
    expect(noticesOf(facts, NOW).map(({ kind }) => kind)).toEqual(['expired', 'lacks']);
  });
});

it.each([
  ['never before', null, true],
  ['a moment ago', NOW - 1, false],
  ['a day ago', NOW - DAY_MS, true],
  ['by a clock that was set back since', NOW + 1, true],
])('HeyGen that was asked %s is asked: %j', (_, askedAt, asked) =>
  expect(isToBeAsked(askedAt, NOW)).toBe(asked),
);
