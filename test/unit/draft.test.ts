import { describe, expect, it } from 'vitest';
import { withoutPhotos } from '../../utils/core/draft/change-photos.ts';
import { checkDraft, uselessPhotos } from '../../utils/core/draft/check-draft.ts';
import { type Draft, photosOf } from '../../utils/core/draft/draft.ts';
import { requestOf } from '../../utils/core/draft/draft-request.ts';
import { titleFrom } from '../../utils/core/draft/title.ts';
import { T0 } from './support/job.ts';

const draft: Draft = {
  id: 'draft-1',
  createdAt: T0,
  updatedAt: T0,
  photo: { url: 'https://photos.example/ada.jpg', pageUrl: '', pageTitle: '' },
  script: 'Hello there',
  voice: { id: 'v', name: 'Ada' },
  title: '',
  resolution: '1080p',
  aspectRatio: 'auto',
};
const fine = { stored: [], rightsAccepted: true, now: T0 };
const blob = { ...draft.photo, url: 'blob:https://photos.example/1' };
const broken = { id: draft.id, problem: 'broken' } as const;

describe('a draft', () => {
  it('with everything has no problem', () => {
    expect(checkDraft(draft, fine)).toEqual({});
    expect(requestOf(draft)).toMatchObject({
      narration: { script: 'Hello there' },
      title: 'Hello there',
    });
  });

  it.each([
    ['no script', { script: ' \n ' }, fine, { script: 'empty' }],
    ['a script one over the limit', { script: 'x'.repeat(5001) }, fine, { script: 'tooLong' }],
    ['no voice', { voice: null }, fine, { voice: 'missing' }],
    ['no way to HeyGen', { photo: blob }, fine, { photo: 'unreachable' }],
    [
      'a photo that is still being taken',
      { photo: blob },
      { ...fine, stored: [{ id: draft.id, takingUntil: T0 + 1 }] },
      {},
    ],
    ['a damaged file', {}, { ...fine, stored: [broken] }, { photo: 'broken' }],
    ['rights not accepted', {}, { ...fine, rightsAccepted: false }, { rights: 'unaccepted' }],
  ] as const)('with %s says so', (_, parts, conditions, problems) => {
    expect(checkDraft({ ...draft, ...parts }, conditions)).toEqual(problems);
  });

  // Counted as HeyGen does: in characters and not in code units, whatever they are drawn together to.
  it.each([
    ['letters', 'x', 1],
    ['faces', '😀x', 2],
    ['faces of a family', '👨‍👩‍👧 dear', 10],
    ['letters with an accent of their own', 'x\u0301', 2],
  ])('may be as long as the limit in %s', (_, sign, characters) => {
    const most = sign.repeat(5000 / characters);
    for (const [script, problems] of [
      [most.slice(sign.length), {}],
      [most, {}],
      [`${most}.`, { script: 'tooLong' }],
    ] as const) {
      expect(checkDraft({ ...draft, script }, fine)).toEqual(problems);
      expect(requestOf({ ...draft, script }) === null).toBe('script' in problems);
    }
  });

  it('gets a title from its script, cut at a word', () => {
    expect(titleFrom('  Hello\nthere ')).toBe('Hello there');
    const cut = titleFrom(
      'Once upon a time there was a photograph that had waited a hundred years',
    );
    expect(cut).toBe('Once upon a time there was a photograph that had waited a…');
  });

  it.each([
    ['a comma', 'Good morning. This is a second script, of two paragraphs, to see what happens'],
    [
      'a full stop',
      'Good morning. This is a second script, of two paragraphs. To see what happens',
    ],
    ['a dash', 'Good morning. This is a second script, of two paragraphs – to see what happens'],
  ])('gets a title that leaves no %s hanging before its ellipsis', (_, script) => {
    expect(titleFrom(script)).toBe('Good morning. This is a second script, of two paragraphs…');
  });

  it.each([
    ['an emoji at the cut', `${'x'.repeat(29)}😀${'y'.repeat(40)}`, 31],
    ['a family at the cut', `${'x'.repeat(29)}👨‍👩‍👧${'y'.repeat(40)}`, 35],
    ['families up to the end', '👨‍👩‍👧'.repeat(20), 56],
    ['an early space', `Hi ${'x'.repeat(80)}`, 31],
  ])('gets a title that cuts no character in two: %s', (_, script, characters) => {
    const title = titleFrom(script);
    expect(title).toBe(title.toWellFormed());
    expect([...title]).toHaveLength(characters);
    expect(script.startsWith(title.slice(0, -1))).toBe(true);
    expect(title.endsWith('…')).toBe(true);
  });
});

describe('a draft of several photos', () => {
  const photo = (name: string) => ({ ...draft.photo, url: `https://photos.example/${name}.jpg` });
  const others = ['b', 'c'].map((id) => ({ id, photo: photo(id) }));
  const several: Draft = { ...draft, id: 'a', photo: photo('a'), others };

  it.each([
    ['the second', ['b'], ['a', 'c'], 'a'],
    ['the first', ['a'], ['b', 'c'], 'b'],
    ['all but the last', ['a', 'b'], ['c'], 'c'],
    ['one it has not', ['x'], ['a', 'b', 'c'], 'a'],
  ])('without %s keeps the others where they are', (_, gone, left, id) => {
    const after = withoutPhotos(several, gone);
    expect(after.id).toBe(id);
    expect(photosOf(after)).toEqual(left.map((name) => ({ id: name, photo: photo(name) })));
    expect('others' in after).toBe(left.length > 1);
    expect(after).toMatchObject({ script: draft.script, voice: draft.voice });
  });

  it('is never left with none', () => {
    expect(withoutPhotos(several, ['a', 'b', 'c'])).toBe(several);
    expect(withoutPhotos(draft, [draft.id])).toBe(draft);
  });

  it('can be created only when each photo can be used', () => {
    const damaged = { id: 'c', problem: 'broken' } as const;
    expect(checkDraft(several, fine)).toEqual({});
    const found = checkDraft(several, { ...fine, stored: [undefined, undefined, damaged] });
    expect(found).toEqual({ photos: 'useless' });
    expect(uselessPhotos(several, [undefined, undefined, damaged], T0)).toEqual([others[1]]);
    expect(checkDraft(several, { ...fine, stored: [{ id: 'a', problem: 'empty' }] })).toEqual({
      photos: 'useless',
    });
  });
});
