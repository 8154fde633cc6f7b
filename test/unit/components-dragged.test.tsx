// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { addressDragged } from '../../components/parts/dragged-picture.ts';

const OWN = 'chrome-extension://own';
const ADA = 'https://photos.example/ada.jpg';

/** What a drag brings, by type. */
function dragged(
  parts: Readonly<Record<string, string>>,
  files: readonly File[] = [],
): DataTransfer {
  const data = { files, types: Object.keys(parts), getData: (type: string) => parts[type] ?? '' };
  return data as unknown as DataTransfer;
}

it.each([
  ['an image', { 'text/html': `<img src="${ADA}" alt="Ada">`, 'text/uri-list': ADA }, ADA],
  [
    'an image in a link',
    {
      'text/html': `<a href="/else"><img src="${ADA}"></a>`,
      'text/uri-list': 'https://photos.example/else',
    },
    ADA,
  ],
  [
    'an image that is its own address',
    { 'text/html': '<img src="data:image/gif;base64,R0lG">' },
    'data:image/gif;base64,R0lG',
  ],
  ['a link to a picture', { 'text/uri-list': `${ADA}\r\n# Ada` }, ADA],
])('%s that is dragged here is a picture', (_, parts, url) => {
  expect(addressDragged(dragged(parts), OWN)).toBe(url);
});

it.each([
  ['a link', { 'text/html': '<a href="/x">Ada</a>', 'text/uri-list': 'https://photos.example/x' }],
  ['text with a picture in it', { 'text/html': `Dear all, <img src="${ADA}">` }],
  ['a gallery', { 'text/html': `<img src="${ADA}"><img src="${ADA}?2">` }],
  [
    'a picture of our own page',
    { 'text/html': `<img src="${OWN}/icon.svg">`, 'text/uri-list': `${OWN}/icon.png` },
  ],
  [
    'what is on the screen of another page alone',
    { 'text/html': '<img src="blob:https://photos.example/1">' },
  ],
  ['a picture of the disk', { 'text/html': '<img src="file:///home/ada.jpg">' }],
  ['nothing', {}],
])('%s is none', (_, parts) => {
  expect(addressDragged(dragged(parts), OWN)).toBeNull();
});

it('what comes as a file is taken as one', () => {
  const data = dragged({ 'text/html': `<img src="${ADA}">` }, [new File([], 'ada.jpg')]);
  expect(addressDragged(data, OWN)).toBeNull();
});
