import { describe, expect, it } from 'vitest';
import { beginningOf } from '../../utils/core/draft/beginning.ts';
import { type Defaults, PLAIN } from '../../utils/core/draft/defaults.ts';
import type { Draft } from '../../utils/core/draft/draft.ts';
import type { LastUsed } from '../../utils/core/draft/last-used.ts';
import {
  changesBy,
  isAsIn,
  isUnset,
  type Preset,
  presetFrom,
  UNSET,
} from '../../utils/core/draft/preset.ts';
import {
  menuIdOf,
  menuTitle,
  presetIdIn,
  presetsInMenu,
} from '../../utils/core/draft/preset-menu.ts';
import { parsePresets, presetsFrom } from '../../utils/core/draft/preset-record.ts';
import {
  freeName,
  LONGEST_PRESET_NAME,
  MOST_PRESETS,
  nameProblem,
  type Presets,
  presetName,
  withoutPreset,
  withPreset,
  withUsual,
} from '../../utils/core/draft/presets.ts';
import { anEmptyDraft } from './support/draft.ts';

const ada = { id: 'ada', name: 'Ada', language: 'English' };
const bob = { id: 'bob', name: 'Bob' };

const preset = (changes: Partial<Preset> = {}): Preset => ({
  ...PLAIN,
  id: 'everyday',
  name: 'Everyday',
  voice: ada,
  ...changes,
});

const draft = (changes: Partial<Draft> = {}): Draft => ({ ...anEmptyDraft(), ...changes });

const all = (...names: readonly string[]): Presets => ({
  all: names.map((name) => preset({ id: name, name })),
  usual: names[0] ?? null,
});

describe('choosing a preset', () => {
  const chosen = preset({
    voiceSettings: { speed: 1.2 },
    resolution: '720p',
    aspectRatio: '1:1',
    fit: 'contain',
    background: { type: 'color', value: '#112233' },
    captions: 'burnt',
    outputFormat: 'mp4',
  });

  it('changes voice, speech, frame, and output, and leaves photo, title, and script', () => {
    const before = draft({ script: 'Mine', title: 'My title', voice: bob, removeBackground: true });
    expect({ ...before, ...changesBy(chosen, before) }).toEqual({
      ...before,
      voice: ada,
      voiceSettings: { speed: 1.2 },
      resolution: '720p',
      aspectRatio: '1:1',
      fit: 'contain',
      removeBackground: undefined,
      background: { type: 'color', value: '#112233' },
      captions: 'burnt',
      outputFormat: 'mp4',
      preset: 'everyday',
    });
  });

  it('brings no title', () => {
    const titled = preset({ title: 'Weekly news' });
    expect(changesBy(titled, draft())).not.toHaveProperty('title');
  });

  it('without a voice leaves the draft’s, and how that speaks', () => {
    const before = draft({ voice: bob, voiceSettings: { pitch: 3 } });
    const after = { ...before, ...changesBy(preset({ voice: null }), before) };
    expect(after).toMatchObject({ voice: bob, voiceSettings: { pitch: 3 } });
  });

  it('with a voice of the usual speech takes away how the voice before spoke', () => {
    const before = draft({ voice: bob, voiceSettings: { pitch: 3 } });
    expect({ ...before, ...changesBy(preset(), before) }.voiceSettings).toBeUndefined();
  });

  it('leaves motion, folder, and calls where it says nothing of them, and sets what it says', () => {
    const folder = { id: 'f', name: 'Birthdays' };
    const before = draft({ motionPrompt: 'Nods', folder });
    const after = { ...before, ...changesBy(preset({ motionPrompt: 'Smiles' }), before) };
    expect(after).toMatchObject({ motionPrompt: 'Smiles', folder });
  });

  it.each([
    ['where nothing is written', '', undefined, 'Its own'],
    ['where nothing but spaces is written', ' \n', undefined, 'Its own'],
    ['where the one before has brought what is written', 'Of before', 'Of before', 'Its own'],
    ['not where something is written', 'Mine', undefined, 'Mine'],
    ['not where something was added', 'Of before!', 'Of before', 'Of before!'],
  ])('with a script brings it %s', (_, script, ofFormer, said) => {
    const former = preset({ id: 'former', script: ofFormer });
    const before = draft({ script });
    const after = { ...before, ...changesBy(preset({ script: 'Its own' }), before, former) };
    expect(after.script).toBe(said);
  });

  it.each<[what: string, changes: Partial<Draft>, same: boolean]>([
    ['as it was chosen', {}, true],
    ['with a title and a script', { title: 'T', script: 'S' }, true],
    ['with what is usual said aloud', { outputFormat: 'mp4', removeBackground: false }, true],
    ['with another voice', { voice: bob }, false],
    ['with another speech', { voiceSettings: { speed: 0.9 } }, false],
    ['with another frame', { aspectRatio: '9:16' }, false],
    ['with a background', { background: { type: 'color', value: '#ffffff' } }, false],
    ['without captions', { captions: 'none' }, false],
  ])('a draft %s is told from others', (_, changes, same) => {
    const before = draft();
    const after = { ...before, ...changesBy(preset(), before), ...changes };
    expect(isAsIn(after, preset())).toBe(same);
  });
});

describe('resetting the options', () => {
  it.each<Partial<Draft>>([
    { resolution: '720p' },
    { fit: 'cover' },
    { voiceSettings: { pitch: 3 } },
    { title: 'Mine' },
    { motionPrompt: 'Nods.' },
    { folder: { id: 'f', name: 'Folder' } },
    { preset: 'everyday' },
  ])('takes back %o, and leaves who says what', (changes) => {
    const before = draft({ script: 'Mine', voice: bob, ...changes });
    expect(isUnset(before)).toBe(false);
    const after = { ...before, ...UNSET };
    expect(isUnset(after)).toBe(true);
    expect(after).toMatchObject({ script: 'Mine', voice: bob, photo: before.photo });
  });

  it('has nothing to do where only what HeyGen does anyway is chosen', () => {
    expect(isUnset(draft({ captions: 'file', outputFormat: 'mp4', title: '' }))).toBe(true);
  });
});

describe('a preset made from a draft', () => {
  const made = { id: 'new', name: 'New', withScript: false };

  it('holds how it speaks and looks', () => {
    const from = draft({
      script: 'Hello',
      title: 'My title',
      voice: ada,
      voiceSettings: { speed: 1.1 },
      aspectRatio: '9:16',
      captions: 'none',
      motionPrompt: 'Nods',
    });
    expect(presetFrom(from, made)).toEqual({
      id: 'new',
      name: 'New',
      title: '',
      voice: ada,
      voiceSettings: { speed: 1.1 },
      resolution: '1080p',
      aspectRatio: '9:16',
      captions: 'none',
    });
  });

  it('holds what it says only where that is wanted', () => {
    const from = draft({ script: ' Hello ', voice: ada });
    expect(presetFrom(from, { ...made, withScript: true }).script).toBe('Hello');
    expect(presetFrom(from, made)).not.toHaveProperty('script');
    expect(presetFrom(draft(), { ...made, withScript: true })).not.toHaveProperty('script');
  });

  it('leaves out what is wrong or unfinished', () => {
    const from = draft({
      voiceSettings: { speed: 9, pitch: Number.NaN, volume: 0.5 },
      background: { type: 'link', url: 'http://a.example/sea.jpg' },
      removeBackground: true,
    });
    const { background, removeBackground, voiceSettings } = presetFrom(from, made);
    expect({ background, removeBackground, voiceSettings }).toEqual({
      background: undefined,
      removeBackground: undefined,
      voiceSettings: { volume: 0.5 },
    });
  });

  it('chosen again changes nothing', () => {
    const from = draft({ voice: ada, voiceSettings: { speed: 1.1 }, fit: 'cover' });
    expect(isAsIn(from, presetFrom(from, made))).toBe(true);
  });
});

describe('what a new draft begins with', () => {
  const usual = preset();
  const chosen = preset({ id: 'square', name: 'Square', aspectRatio: '1:1' });
  const both: Presets = { all: [usual, chosen], usual: usual.id };
  const lastUsed: LastUsed = {
    voice: bob,
    voiceSettings: { pitch: 3 },
    resolution: '720p',
  };
  const { id: _, name: __, ...ofUsual } = usual;
  const { id: ___, name: ____, ...ofChosen } = chosen;

  it.each([
    ['the chosen preset before all', both, 'square', { ...ofChosen, preset: 'square' }],
    [
      'the preset for all before what was used last',
      both,
      undefined,
      { ...ofUsual, preset: 'everyday' },
    ],
    ['the preset for all in the place of a deleted one', both, 'gone', { preset: 'everyday' }],
    ['what was used last before the product’s own', { ...both, usual: null }, undefined, lastUsed],
    ['what was used last where there are no presets', all(), 'gone', lastUsed],
  ] as const)('is %s', (_what, presets, id, expected) => {
    expect(beginningOf({ presets, chosen: id, lastUsed })).toMatchObject(expected);
  });

  it('is the product’s own where nothing was used yet', () => {
    expect(beginningOf({ presets: all(), lastUsed: undefined })).toEqual(PLAIN);
  });

  it('takes the last voice, as it spoke, where the preset has none', () => {
    const voiceless: Presets = { all: [preset({ voice: null })], usual: 'everyday' };
    expect(beginningOf({ presets: voiceless, lastUsed })).toEqual({
      ...PLAIN,
      voice: bob,
      voiceSettings: { pitch: 3 },
      preset: 'everyday',
    });
    expect(beginningOf({ presets: voiceless, lastUsed: undefined }).voice).toBeNull();
  });

  it('says what the preset says', () => {
    const said: Presets = { all: [preset({ script: 'Good morning.' })], usual: 'everyday' };
    expect(beginningOf({ presets: said, lastUsed }).script).toBe('Good morning.');
  });
});

describe('the presets', () => {
  it('take a new one at the end, and a changed one in its place', () => {
    const added = withPreset(all('a', 'b'), preset({ id: 'c', name: 'c' }));
    expect(added.all.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    const changed = withPreset(added, preset({ id: 'b', name: 'B!' }));
    expect(changed.all.map(({ name }) => name)).toEqual(['a', 'B!', 'c']);
  });

  it('stay as they are where there is no room for one more, and still change', () => {
    const full = all(...Array.from({ length: MOST_PRESETS }, (_, index) => `p${index}`));
    expect(withPreset(full, preset({ id: 'more' }))).toEqual(full);
    expect(withPreset(full, preset({ id: 'p3', name: 'Changed' })).all[3]?.name).toBe('Changed');
  });

  it('lose one, and with it that drafts begin with it', () => {
    expect(withoutPreset(all('a', 'b'), 'a')).toEqual({ all: all('b').all, usual: null });
    expect(withoutPreset(all('a', 'b'), 'b')).toEqual(all('a'));
  });

  it.each([
    ['b', 'b'],
    ['gone', null],
    [null, null],
  ])('begin drafts with %j, that is %j', (id, usual) => {
    expect(withUsual(all('a', 'b'), id).usual).toBe(usual);
  });

  it.each([
    ['  Grandpa\n\tTom  ', 'Grandpa  Tom'],
    ['\u202eReversed\u200b', 'Reversed'],
    ['x'.repeat(500), 'x'.repeat(LONGEST_PRESET_NAME)],
  ])('are named in one line without what nobody sees: %j', (typed, name) => {
    expect(presetName(typed)).toBe(name);
  });

  it.each([
    ['', null, 'empty'],
    [' \u200b ', null, 'empty'],
    ['square', null, 'taken'],
    [' SQUARE ', null, 'taken'],
    ['Square', 'Square', undefined],
    ['Round', null, undefined],
  ] as const)('%j of %j is %j', (typed, own, problem) => {
    expect(nameProblem(typed, all('Square', 'Everyday'), own)).toBe(problem);
  });

  it.each([
    ['Round', ['Square'], 'Round'],
    ['Square', ['Square'], 'Square 2'],
    ['Square', ['Square', 'square 2'], 'Square 3'],
    ['x'.repeat(80), ['x'.repeat(60)], `${'x'.repeat(58)} 2`],
  ])('a further %s among %j is %s', (wanted, names, free) => {
    expect(freeName(wanted, all(...names))).toBe(free);
  });
});

describe('stored presets', () => {
  const kept = preset({ voiceSettings: { speed: 1.2 }, script: 'Hello' });

  it.each([undefined, null, 7, [], 'presets', { all: 7 }, { all: [7, {}, { id: '' }] }])(
    '%j are none',
    (record) => {
      expect(parsePresets(record)).toEqual({ all: [], usual: null });
    },
  );

  it('are read as they were written', () => {
    const both = { all: [kept, preset({ id: 'b', name: '' })], usual: 'b' };
    expect(parsePresets(JSON.parse(JSON.stringify(both)))).toEqual(both);
  });

  it('lose one that is damaged, and no other', () => {
    const damaged = [{ ...kept, id: 7 }, null, { ...kept, id: 'x', name: 'n'.repeat(61) }];
    expect(parsePresets({ all: [...damaged, kept], usual: 'x' })).toEqual({
      all: [kept],
      usual: null,
    });
  });

  it('lose a value that does not fit and nothing else', () => {
    const odd = { ...kept, resolution: '8k', fit: 7, script: 'x'.repeat(20_000) };
    const { script: _, ...rest } = kept;
    expect(parsePresets({ all: [odd], usual: null }).all).toEqual([rest]);
  });

  it('have each id once, and no more than there is room for', () => {
    const many = Array.from({ length: 80 }, (_, index) => preset({ id: `p${index % 70}` }));
    const read = parsePresets({ all: many, usual: 'p69' });
    expect(read.all).toHaveLength(MOST_PRESETS);
    expect(new Set(read.all.map(({ id }) => id)).size).toBe(MOST_PRESETS);
    expect(read.usual).toBeNull();
  });
});

describe('the defaults of an earlier version', () => {
  it('are the one preset that drafts begin with, with all that they held', () => {
    const held: Defaults = {
      ...PLAIN,
      voice: ada,
      title: 'Weekly news',
      callbackUrl: 'https://hooks.example/done',
    };
    const read = presetsFrom(held);
    expect(read).toEqual({ all: [{ ...held, id: 'defaults', name: '' }], usual: 'defaults' });
    const beginning = beginningOf({ presets: read, lastUsed: undefined });
    expect(beginning).toEqual({ ...held, preset: 'defaults' });
  });

  it.each([PLAIN, { ...PLAIN, motionPrompt: '', fit: undefined }])(
    'that nobody has set are none: %o',
    (held) => {
      expect(presetsFrom(held)).toEqual({ all: [], usual: null });
    },
  );
});

describe('in the menu', () => {
  it('the one that drafts begin with is first, and ten are enough', () => {
    const many = all(...Array.from({ length: 14 }, (_, index) => `p${index}`));
    const offered = presetsInMenu({ ...many, usual: 'p12' }).map(({ id }) => id);
    expect(offered).toEqual(['p12', 'p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8']);
  });

  it.each([
    ['Rock & Roll', 'Rock && Roll'],
    ['50%sure', '50%\u2060sure'],
    ['100 % safe', '100 % safe'],
  ])('%j is written as %j', (name, title) => {
    expect(menuTitle(name)).toBe(title);
  });

  it('an entry leads to its preset, and another entry to none', () => {
    expect(presetIdIn(menuIdOf(preset({ id: 'a:b' })))).toBe('a:b');
    expect(presetIdIn('animate-photo')).toBeUndefined();
  });
});
