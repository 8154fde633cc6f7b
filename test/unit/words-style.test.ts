import { readFileSync } from 'node:fs';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import {
  BRITISH,
  FOREIGN_NOUNS,
  FOREIGN_PHRASES,
  TYPEWRITER,
  UNCONTRACTED,
  type Unwanted,
} from './support/house-words.ts';
import { type Kind, kindsOfMessages } from './support/message-kinds.ts';

interface Text {
  readonly key: string;
  readonly text: string;
}

const texts: readonly Text[] = (await parseMessagesFile('utils/locales/en.yml'))
  .filter(({ key: [first] }) => !first?.startsWith('@@'))
  .flatMap((message) => {
    const key = message.key.join('.');
    return message.type === 'plural'
      ? Object.values(message.plurals).map((text) => ({ key, text }))
      : [{ key, text: message.message }];
  });
const kinds = kindsOfMessages();
const ofKind = (kind: Kind): readonly Text[] =>
  texts.filter(({ key }) => kinds.get(key)?.has(kind));
const SENTENCE = /[.?!…][”)]?$|\{\w+\}$/u;

/** What is said in brackets, such as a price, is no part of what is pressed. */
const wordsOf = (text: string): readonly string[] =>
  text.replace(/ \([^)]*\)/u, '').split(/ (?![^“]*”)/u);

describe('every message', () => {
  it.each<[string, Unwanted]>([
    ['is spelled as in America', BRITISH],
    ['has one noun for one thing', FOREIGN_NOUNS],
    ['is what a person would say', FOREIGN_PHRASES],
    ['is contracted as in speech', UNCONTRACTED],
    ['is set as in print', TYPEWRITER],
  ])('%s', (_, unwanted) => {
    const found = texts.flatMap(({ key, text }) =>
      unwanted
        .filter(([pattern]) => pattern.test(text))
        .map(([, instead]) => `${key}: “${text}”, instead: ${instead}`),
    );
    expect(found).toEqual([]);
  });

  it('begins no word with a capital, but the first one, a name, and what a control is called', () => {
    expect(failing(texts, ({ text }) => !/\p{Lu}\p{Ll}/u.test(withoutNames(text)))).toEqual([]);
  });

  it('ends as a sentence if it is one', () => {
    const sentences = texts.filter(
      ({ key, text }) =>
        !kinds.has(key) &&
        (text.split(' ').length > 7 ||
          /[.?;] \S/u.test(text) ||
          /^(?:failure|problem)\.(?!noDetail)|\.(?:problem|warning)\.|(?:Text|Hint|Ask)$|\.why$/u.test(
            key,
          )),
    );
    expect(sentences.length).toBeGreaterThan(150);
    expect(failing(sentences, ({ text }) => SENTENCE.test(text))).toEqual([]);
  });

  it('has its say in three sentences at most, and in few words', () => {
    const isShort = ({ key, text }: Text) =>
      text.length <= (key.includes('privacy.') ? 225 : 170) &&
      text.split(/(?<=[.?!]) /u).length <= 3;
    expect(failing(texts, isShort)).toEqual([]);
  });

  it('is the only one that says its sentence', () => {
    const sentences = texts.filter(({ text }) => /[.?]$/u.test(text)).map(({ text }) => text);
    expect(sentences.filter((text, at) => sentences.indexOf(text) < at)).toEqual([]);
  });
});

describe('by what it is on the screen', () => {
  it.each<[Kind, number, number, RegExp]>([
    ['button', 3, 28, /[.:;?!]$/u],
    ['answer', 5, 28, /[.;?!]$/u],
    ['heading', 8, 40, /[:;!]$/u],
    ['label', 5, 32, /[.:;?!]$/u],
    ['choice', 16, 90, /[:;?!]$/u],
    ['name', 7, 40, /[.:;?!]$/u],
    ['placeholder', 7, 36, /[.:;!]$/u],
  ])('a %s has %i words at most, and %i characters', (kind, most, longest, end) => {
    const all = ofKind(kind);
    expect(all.length).toBeGreaterThan(4);
    const fits = ({ text }: Text) =>
      wordsOf(text).length <= most && text.length <= longest && !end.test(text);
    expect(failing(all, fits)).toEqual([]);
  });

  it('a status is a word or two', () => {
    const statuses = texts.filter(({ key }) => key.startsWith('status.'));
    const isFew = ({ text }: Text) => /^\w+(?: \w+)?$/u.test(text) && text.length <= 14;
    expect(failing(statuses, isFew)).toEqual([]);
  });
});

it.each(['README.md', 'docs/privacy.md', 'docs/store/data-use.md'])(
  '%s speaks the same way',
  (path) => {
    const prose = readFileSync(path, 'utf8').replace(
      /```[\s\S]*?```|`[^`]*`|<[^>]*>|\]\([^)]*\)/gu,
      '',
    );
    const unwanted = [
      ...BRITISH,
      ...FOREIGN_NOUNS,
      ...FOREIGN_PHRASES,
      [/['"]/u, '’ “ ”'] as const,
    ];
    const found = prose
      .split('\n')
      .flatMap((line) => unwanted.filter(([pattern]) => pattern.test(line)).map(() => line));
    expect(found).toEqual([]);
  },
);

it('what habit relies on stays as it is, to the letter', () => {
  const said = Object.fromEntries(texts.map(({ key, text }) => [key, text]));
  expect(said).toMatchObject({
    'menu.animate': 'Animate this photo',
    'composer.script': 'Script',
    'composer.voice': 'Voice',
    'composer.discard': 'Discard',
    'options.key.heading': 'HeyGen API key',
    'videos.heading': 'Videos',
    'status.ready': 'Ready',
  });
  expect(texts).toContainEqual({ key: 'composer.create', text: 'Create video' });
  expect(
    failing(texts, ({ key, text }) => key !== 'composer.rights' || /right to use/u.test(text)),
  ).toEqual([]);
});

const failing = (all: readonly Text[], fits: (each: Text) => boolean): readonly string[] =>
  all.filter((each) => !fits(each)).map(({ key, text }) => `${key}: “${text}”`);

/** Of products, and of what others call their own things. */
const NAMES =
  /\b(?:HeyGen|Stillspeak|Chrome|Web Store|Settings|Avatar|Incognito|Do Not Disturb|Ctrl|Shift|Enter|Space|Esc|Excel|Markdown|WebM|WebP)\b/gu;

/** What controls are called, the longest first: one may begin with another. */
const controls = texts
  .filter(
    ({ key, text }) => /^\p{Lu}/u.test(text) && (kinds.has(key) || text.split(' ').length <= 4),
  )
  .map(({ text }) => text.replace(/[….]$/u, ''))
  .sort((a, b) => b.length - a.length);

/** Without what may be written with a capital, and each sentence's first letter. */
function withoutNames(text: string): string {
  const plain = text
    .replace(/“[^”]*”/gu, '')
    .replace(NAMES, '')
    .replace(/(^|[.?!:] )\p{Lu}/gu, (start) => start.toLowerCase());
  return controls.reduce((left, control) => left.replaceAll(` ${control}`, ' '), plain);
}
