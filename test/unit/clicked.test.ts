import { describe, expect, it } from 'vitest';
import { meantBy, type SeenAtClick, type Told } from '../../utils/core/photo/clicked.ts';
import { closedBy } from '../../utils/core/photo/closed.ts';
import type { FoundPicture } from '../../utils/core/photo/offered.ts';

const PAGE = 'https://photos.example';
const [a, b, c] = ['a', 'b', 'c'].map(
  (name): FoundPicture => ({ url: `${PAGE}/${name}.jpg`, width: 9, height: 9, kind: 'background' }),
) as [FoundPicture, FoundPicture, FoundPicture];
const image: FoundPicture = { ...a, kind: 'img' };
const nothing: SeenAtClick = {
  isSure: false,
  hoverLink: '',
  named: [],
  hovered: [],
  stacked: [],
  linked: [],
  focused: [],
  selected: [],
  near: [],
  onTheWay: [],
  text: '',
  isBlank: false,
};
const link = { linkUrl: `${PAGE}/ada` };

describe('the picture that is meant', () => {
  it.each<[string, Told, Partial<SeenAtClick> | null, FoundPicture]>([
    ['is the one Chrome names', { mediaType: 'image', srcUrl: a.url }, { hovered: [b] }, a],
    ['even in a page that is closed', { mediaType: 'image', srcUrl: a.url }, null, a],
    ['even in selected text', { mediaType: 'image', srcUrl: a.url, selectionText: 'Hi' }, {}, a],
    [
      'is the one under a blank one',
      { mediaType: 'image', srcUrl: b.url },
      { isBlank: true, stacked: [a] },
      a,
    ],
    [
      'is the blank one if it is alone',
      { mediaType: 'image', srcUrl: a.url },
      { isBlank: true },
      a,
    ],
    ['is the one without an address', { mediaType: 'image' }, { named: [a], hovered: [b] }, a],
    ['is the frame of the clicked video', { mediaType: 'video', srcUrl: b.url }, { named: [a] }, a],
    ['is under the pointer', {}, { hovered: [a], stacked: [b], near: [c] }, a],
    ['is under what lies over it', {}, { stacked: [a] }, a],
    ['is the topmost of several, where it hides the others', {}, { stacked: [image, b] }, image],
    ['is in the link', link, { linked: [a] }, a],
    [
      'is under the pointer within the link',
      link,
      { hoverLink: link.linkUrl, hovered: [a], linked: [a, b] },
      a,
    ],
    ['is in the link, where the pointer has gone on', link, { hovered: [b], linked: [a] }, a],
    [
      'is in the focus, where the pointer has gone on',
      {},
      { hoverLink: PAGE, hovered: [b], focused: [a] },
      a,
    ],
    [
      'is what was clicked, wherever the pointer is by now',
      link,
      { isSure: true, hovered: [a], linked: [b], onTheWay: [c] },
      a,
    ],
    [
      'is under the pointer, with the same on the way to it',
      {},
      { hovered: [a], onTheWay: [a] },
      a,
    ],
    ['is the only one on the way', {}, { onTheWay: [a, a] }, a],
    ['is what the link leads to', { linkUrl: a.url }, {}, a],
  ])('%s', (_, told, seen, picture) => {
    expect(meantBy(told, seen && { ...nothing, ...seen })).toEqual({ take: picture.url });
  });

  it.each<[string, Told, Partial<SeenAtClick> | null, readonly FoundPicture[]]>([
    ['two layers of one background', {}, { hovered: [a, b] }, [a, b]],
    ['pictures one can see through', {}, { stacked: [a, b] }, [a, b]],
    ['a link with several', link, { linked: [b, a] }, [b, a]],
    ['each once, where it is likeliest', link, { linked: [b, a], near: [a, c, b] }, [b, a, c]],
    ['what is only near', {}, { near: [a] }, [a]],
    ['a closed page', {}, null, []],
    ['a page about a file', { linkUrl: `${PAGE}/File:Ada.jpg` }, {}, []],
    ['one beside the pointer', {}, { near: [a], onTheWay: [a] }, [a]],
    ['a link without any, one beside it', link, { onTheWay: [a] }, [a]],
    ['two on the way', {}, { onTheWay: [a, b] }, [a, b]],
    ['a pointer with another on its way', {}, { hovered: [a], onTheWay: [a, b] }, [a, b]],
    [
      'one under a pointer with another on its way',
      {},
      { stacked: [image], onTheWay: [b] },
      [image, b],
    ],
    ['a pointer that has gone on', {}, { hoverLink: PAGE, hovered: [b], near: [c] }, [c]],
  ])('is chosen by the person: %s', (_, told, seen, pictures) => {
    expect(meantBy(told, seen && { ...nothing, ...seen })).toEqual({ choose: pictures });
  });
});

describe('selected text', () => {
  it('is what the chosen picture says, those within it first', () => {
    const told = { selectionText: 'Dear all, hello' };
    const seen = { ...nothing, text: 'Dear all,\nhello ', hovered: [b], selected: [a] };
    expect(meantBy(told, seen)).toEqual({ choose: [a, b], script: 'Dear all,\nhello' });
  });

  it('is what Chrome says, where the page says something else', () => {
    const told = { selectionText: 'Hello' };
    expect(meantBy(told, { ...nothing, text: 'Elsewhere' })).toMatchObject({ script: 'Hello' });
    expect(meantBy(told, null)).toEqual({ choose: [], script: 'Hello' });
  });

  it('is nothing where it is white', () => {
    expect(meantBy({ selectionText: ' \n ' }, { ...nothing, hovered: [a] })).toEqual({
      take: a.url,
    });
  });
});

it.each([
  ['chrome://settings/', '', 'browser'],
  ['view-source:https://photos.example/', '', 'browser'],
  ['https://chromewebstore.google.com/detail/x', '', 'store'],
  ['https://chrome.google.com/webstore/detail/x', '', 'store'],
  ['file:///home/ada/photo.jpg', '', 'file'],
  ['file:///home/ada/paper.pdf', '', 'pdf'],
  [
    'https://photos.example/x',
    'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html',
    'pdf',
  ],
  ['https://intranet.example/', '', 'other'],
])('%s is closed to extensions as a page of kind %s %s', (url, frame, kind) => {
  expect(closedBy(url, frame)).toBe(kind);
});
