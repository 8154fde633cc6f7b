// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { filesBrought } from '../../components/parts/brought.ts';

const OURS = 'chrome-extension://abc';
const picture = (name: string, type = 'image/png') => new File(['x'], name, { type });
const cells = picture('image.png');

/** What a clipboard or a drag holds: a `DataTransfer` can't be made here. */
const holding = (files: readonly File[], texts: Readonly<Record<string, string>> = {}) =>
  ({
    files,
    types: [...Object.keys(texts), 'Files'],
    getData: (type: string) => texts[type] ?? '',
  }) as unknown as DataTransfer;

function brought(place: string, data: DataTransfer | null): readonly string[] {
  document.body.innerHTML = '<textarea></textarea><input><input type="range"><p></p>';
  const event = new Event('paste', { bubbles: true });
  document.querySelector(place)?.dispatchEvent(event);
  return filesBrought(event, data, OURS).map(({ name }) => name);
}

const text = { 'text/plain': 'A\tB', 'text/html': '<table></table>' };
const copied = { 'text/plain': '/home/me/a.png\n/home/me/b.png' };
const page = { 'text/uri-list': 'https://photos.example/ada.jpg' };
const pair = [picture('a.png'), picture('b.png')];

it.each<[string, string, DataTransfer | null, readonly string[]]>([
  ['nothing', 'textarea', null, []],
  ['text', 'textarea', holding([], text), []],
  ['a screenshot into the script', 'textarea', holding([cells]), ['image.png']],
  ['cells of a spreadsheet into the script', 'textarea', holding([cells], text), []],
  ['cells of a spreadsheet into another field', 'input', holding([cells], text), []],
  ['cells of a spreadsheet beside the fields', 'p', holding([cells], text), ['image.png']],
  ['cells of a spreadsheet on a slider', '[type="range"]', holding([cells], text), ['image.png']],
  [
    'copied files, which have their names as text',
    'textarea',
    holding(pair, copied),
    ['a.png', 'b.png'],
  ],
  ['a picture of a page', 'textarea', holding([cells], { ...text, ...page }), ['image.png']],
  ['a picture and a sound', 'p', holding([cells, picture('a.mp3', 'audio/mpeg')]), ['image.png']],
  ['one of a type that is not known', 'p', holding([picture('a.heic', '')]), ['a.heic']],
  ['a sound alone, which is refused', 'p', holding([picture('a.mp3', 'audio/mpeg')]), ['a.mp3']],
  ['our logo', 'p', holding([cells], { 'text/uri-list': `${OURS}/icon.svg` }), []],
  ['a photo of our list', 'p', holding([cells], { 'text/uri-list': `blob:${OURS}/1` }), []],
  [
    'one that is called like ours',
    'p',
    holding([cells], { 'text/uri-list': `${OURS}d/1` }),
    ['image.png'],
  ],
])('%s', (_, place, data, names) => expect(brought(place, data)).toEqual(names));
