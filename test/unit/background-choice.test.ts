import { expect, it } from 'vitest';
import { acceptable } from '../../utils/core/draft/acceptable.ts';
import {
  BACKGROUND_CHOICES,
  chooseBackground,
  chosenBackground,
  closedBackgrounds,
  closedFormats,
  colorFrom,
} from '../../utils/core/draft/background-choice.ts';
import { optionProblems } from '../../utils/core/draft/check-options.ts';
import { OUTPUT_FORMATS, type VideoOptions } from '../../utils/core/draft/options.ts';

const plain: VideoOptions = { title: '', resolution: '1080p', aspectRatio: 'auto' };
const red = { type: 'color', value: '#ff0000' } as const;
const link = { type: 'link', url: 'https://photos.example/sea.jpg' } as const;

it.each([
  ['nothing set', {}, 'keep'],
  ['the photo’s own taken away', { removeBackground: true }, 'remove'],
  ['a colour', { background: red, removeBackground: true }, 'color'],
  ['a colour behind all of the photo', { background: red, removeBackground: false }, 'color'],
  ['a link', { background: link }, 'link'],
  ['no file yet', { background: { type: 'file', file: null } }, 'file'],
] as const)('%s is shown as what was chosen', (_, options, choice) => {
  expect(chosenBackground({ ...plain, ...options })).toBe(choice);
});

it.each([
  ['a first colour', {}, 'color', { type: 'color', value: '#ffffff' }, true],
  ['a first link', { removeBackground: false }, 'link', { type: 'link', url: '' }, true],
  ['a first file', {}, 'file', { type: 'file', file: null }, true],
  [
    'another kind keeps the tick',
    { background: red },
    'link',
    { type: 'link', url: '' },
    undefined,
  ],
  ['taking it away', { background: red }, 'remove', undefined, true],
  ['keeping it', { background: red, removeBackground: true }, 'keep', undefined, undefined],
] as const)('%s', (_, before, choice, background, removeBackground) => {
  const changes = chooseBackground(choice, { ...plain, ...before });
  expect(changes).toEqual({ background, removeBackground });
});

it('what was chosen before comes back', () => {
  expect(chooseBackground('color', { ...plain, background: link }, { color: red })).toMatchObject({
    background: red,
  });
});

it('what may be chosen together is what HeyGen takes together', () => {
  for (const outputFormat of [...OUTPUT_FORMATS, undefined]) {
    for (const choice of BACKGROUND_CHOICES) {
      const options = { ...plain, ...chooseBackground(choice, plain, { color: red, link }) };
      const refused = optionProblems({ ...options, outputFormat }).background === 'transparent';
      const wanted = outputFormat ?? 'mp4';
      expect([choice, closedBackgrounds(outputFormat).includes(choice)]).toEqual([choice, refused]);
      expect([choice, closedFormats(options.background).includes(wanted)]).toEqual([
        choice,
        refused,
      ]);
    }
  }
});

it.each([
  [' FF0099', '#ff0099'],
  ['#FF0099', '#ff0099'],
  ['#ff009', '#ff009'],
  ['red', 'red'],
])('the colour "%s" is written "%s"', (typed, color) => {
  expect(colorFrom(typed)).toBe(color);
});

it.each([
  ['what is fine', {}, { title: 'A', background: red }, { title: 'A', background: red }],
  [
    'nothing of half an address',
    { callbackUrl: 'https://a.example/' },
    { callbackUrl: 'https:', title: 'A' },
    { callbackUrl: 'https://a.example/', title: 'A' },
  ],
  [
    'nothing of half a colour',
    { background: red, removeBackground: false },
    { background: { type: 'color', value: '#f' }, removeBackground: true },
    { background: red, removeBackground: false },
  ],
  [
    'no transparent video with the background that stays',
    { background: red },
    { background: { type: 'link', url: '' }, outputFormat: 'webm' },
    { background: red },
  ],
] as const)('a default takes %s', (_, kept, changes, expected) => {
  const before: VideoOptions = { ...plain, ...kept };
  expect(acceptable(before, changes)).toEqual({ ...plain, ...expected });
});
