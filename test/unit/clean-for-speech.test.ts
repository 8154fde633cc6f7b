import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanForSpeech } from '../../utils/core/draft/clean/clean-for-speech.ts';
import { PROSE } from './support/prose.ts';

const lines = (...all: readonly string[]): string => all.join('\n');

describe('a script is cleaned for speech', () => {
  it.each([
    ['bold and an emoji', '**Welcome!** 🎉', 'Welcome!'],
    ['bold in a sentence', 'This is **very** good, __really__.', 'This is very good, really.'],
    ['one within the other', '**a *big* day**, ***truly***', 'a big day, truly'],
    ['slanted', 'It is *so* _very_ late.', 'It is so very late.'],
    ['bold in Chinese', '这是**重点**内容', '这是重点内容'],
    ['bold before a particle of Korean', '**서울**에서 왔어요', '서울에서 왔어요'],
    ['struck and hidden', 'It is ~~not~~ ||the butler||.', 'It is not the butler.'],
    ['code', 'Press `Ctrl` and ``Enter``.', 'Press Ctrl and Enter.'],
    ['a block of code', lines('```sh', 'npm start', '```'), 'npm start'],
    ['a heading', '# Today', 'Today'],
    ['a heading on both sides', '## 2. News ##', '2. News'],
    ['an underlined heading', lines('Today', '====='), 'Today'],
    ['a rule', lines('One', '', '---', '', 'Two'), lines('One', '', 'Two')],
    [
      'a quotation',
      lines('> She said', '>> that it', '>is late'),
      lines('She said', 'that it', 'is late'),
    ],
    ['a list', lines('* Milk', '  * whole', '• Eggs'), lines('Milk', 'whole', 'Eggs')],
    ['a list of hyphens', lines('- Milk', '- Eggs'), lines('Milk', 'Eggs')],
    [
      'hyphens of a text with other signs',
      lines('**To do**', '- Ask him.'),
      lines('To do', 'Ask him.'),
    ],
    ['a list to tick', lines('- [x] Milk', '- [ ] Eggs'), lines('Milk', 'Eggs')],
    ['a numbered list stays', lines('1. Milk', '2. Eggs'), lines('1. Milk', '2. Eggs')],
    ['a table', lines('| a | b |', '| --- | :-: |', '| c | d |'), lines('a, b', 'c, d')],
    ['a link', 'Read [our news](https://a.example/b_(c)?d=1 "News").', 'Read our news.'],
    ['a picture', '![Ada](ada.png) speaks', 'Ada speaks'],
    ['a link of a chat tool', 'See <https://a.example/b|our news>.', 'See our news.'],
    ['where links lead', lines('See [1] here.', '[1]: https://a.example/b'), 'See [1] here.'],
    ['a long address', 'See https://www.a.example/b/c?d=e#f.', 'See a.example.'],
    ['an address in parentheses', '(at <https://a.example/b>)', '(at a.example)'],
    ['an address with parentheses', 'https://a.example/b_(c), and', 'a.example, and'],
    ['an address within Chinese', '请看https://a.example/b，谢谢', '请看a.example，谢谢'],
    ['an address of other letters', 'https://müller.example/straße?x=1 ist', 'müller.example ist'],
    ['an address without its scheme', 'www.a.example/b?c=d is', 'www.a.example is'],
    ['a mail', 'mailto:ada@a.example', 'ada@a.example'],
    ['an emoji before a mark', 'Great 👍🏽, thanks 🙏!', 'Great, thanks!'],
    ['an emoji between words', 'Hello👋world', 'Hello world'],
    ['an emoji within Chinese', '你好👋世界', '你好世界'],
    ['families, flags, and hearts', '👩‍👩‍👧 🇩🇪 🏴󠁧󠁢󠁷󠁬󠁳󠁿 ❤️ ✔ ★ here', 'here'],
    ['emoji alone on a line', lines('Hi', '🎉🎉', 'you'), lines('Hi', 'you')],
    ['numbers drawn as emoji', '1️⃣ One, ©️ 2026', '1 One, © 2026'],
    ['the names of emoji', ':tada: Done :+1:', 'Done'],
    ['soft hyphens', 'hyphen\u00adation', 'hyphenation'],
    ['footnotes', 'It is so.[1][23] He says^it[^2].²', 'It is so. He says^it.'],
    ['daggers', 'the end†', 'the end'],
    ['sources of a chat tool', 'It is so【4†source】.', 'It is so.'],
    [
      'entities',
      'Tom &amp; Ada&#8217;s &quot;caf&eacute;&#x22;&nbsp;!',
      'Tom & Ada’s "café"\u00a0!',
    ],
    ['entities of entities', '&amp;amp;lt;3', '<3'],
    ['tags', '<p class="a">One<br/>two <b>three</b></p>', lines('One', 'two three')],
    ['what was taken from meaning', '5 \\* 3 and snake\\_case', '5 * 3 and snake_case'],
  ])('%s', (_, script, cleaned) => expect(cleanForSpeech(script)).toBe(cleaned));

  it('paragraphs of a printed page are of one piece', () => {
    const page = lines(
      'This is a paragraph that was copied out of a page and has line',
      'breaks where the page ended, which makes the voice stum-',
      'ble over each of them, in pre- and postwar times. It should be',
      'one piece.',
      '',
      'This is another.',
    );
    expect(cleanForSpeech(page)).toBe(
      lines(
        'This is a paragraph that was copied out of a page and has line breaks where the page ended, which makes the ' +
          'voice stumble over each of them, in pre- and postwar times. It should be one piece.',
        '',
        'This is another.',
      ),
    );
  });
});

describe('what stays', () => {
  it.each(PROSE)('%s', (_, prose) => expect(cleanForSpeech(prose)).toBe(prose));

  it.each([
    '5 * 3 = 15, 2*3*4, and 2 ** 3',
    'snake_case, __dirname of a_b_c',
    '#1 of 3, # 1, C#, and #hashtag',
    '$5.00, 1,000 €, 50 %, +5 °C, -3, 24/7',
    '3 < 5 > 2, a <- b, and <3',
    'AT&T, R&D; Q&A',
    'ada@a.example and www.a.example',
    '10², m², km², H₂O, ½',
    'B♭ major and F♯',
    'He said s**t and f***, *sigh',
    'trans* people',
    '^_^ hi -_- T_T *_* ¯\\_(ツ)_/¯',
    'see [sic] and a[1]',
    'Name: ____ and ____',
    '10:30:15 and a:b:c',
    'Ludwig (*1770, †1827)',
    'Hi <break time="0.5s"/> you. <break time="1s" />',
    lines('Roses are red,', 'violets are blue'),
    lines('  Indented  ', '', '', 'and apart  '),
  ])('%j', (script) => expect(cleanForSpeech(script)).toBe(script));
});

describe('whatever is written', () => {
  const sign = fc.constantFrom(
    '*',
    '**',
    '_',
    '__',
    '`',
    '#',
    '# ',
    '> ',
    '- ',
    '* ',
    '|',
    '~~',
    '[',
    ']',
    '(',
    ')',
    '\n',
    ' ',
    ' ',
    '\\',
    'https://',
    'www.',
    'a.example',
    '/b',
    '&',
    '&amp;',
    '&#42;',
    'lt;',
    '<b>',
    '</b>',
    '<br>',
    '\u00ad',
    '[1]',
    '🎉',
    '❤️',
    '👩‍👧',
    '1️⃣',
    ':tada:',
    'Word',
    'word',
    'é',
    '你好',
    'שלום',
    '7',
    '.',
    ',',
    '!',
    '†',
    '¹',
  );
  const marked = fc.array(sign, { maxLength: 40 }).map((parts) => parts.join(''));
  const anything = fc.oneof(marked, fc.string({ unit: 'binary' }), fc.string());

  it('is cleaned at once', () => {
    fc.assert(
      fc.property(anything, (script) => {
        const cleaned = cleanForSpeech(script);
        expect(cleanForSpeech(cleaned)).toBe(cleaned);
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps its pauses', () => {
    const pause = '<break time="0.5s"/>';
    const pauses = fc.array(fc.oneof(marked, fc.constant(pause)), { maxLength: 8 });
    const count = (text: string) => text.split(pause).length;
    fc.assert(
      // An address would end in the pause behind it.
      fc.property(pauses, (parts) => {
        const script = parts.join(' ');
        expect(count(cleanForSpeech(script))).toBe(count(script));
      }),
      { numRuns: 1000 },
    );
  });

  it('stays where it is words and their marks', () => {
    const word = fc.stringMatching(/^\p{L}{1,9}$/u);
    const mark = fc.constantFrom(
      ' ',
      ', ',
      '. ',
      '! ',
      '? ',
      ' – ',
      '; ',
      ': ',
      // A line that ends within a sentence may be one that a page has cut.
      '.\n',
      ' (',
      ') ',
      ' “',
      '” ',
      '’',
      '-',
    );
    const prose = fc
      .array(fc.tuple(word, mark), { minLength: 1, maxLength: 30 })
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(prose, (script) => {
        expect(cleanForSpeech(script)).toBe(script);
      }),
    );
  });

  it('takes no time to speak of, however odd it is', () => {
    const odds = ['*a ', '[', '<b', '&amp;', '_a', '`', 'https://a.', '🎉 ', '|', '> ', '\\'];
    const slow = odds.filter((odd) => {
      const began = performance.now();
      cleanForSpeech(odd.repeat(5000 / odd.length));
      return performance.now() - began > 1000;
    });
    expect(slow).toEqual([]);
  });
});
