import { describe, expect, it } from 'vitest';
import { SPEEDS, speedBeside, speedOf } from '../../utils/core/playback.ts';
import { expiresAt } from '../../utils/core/share/expiry.ts';
import {
  firstEnd,
  isPublicPage,
  linksOf,
  openLink,
  type ShareLink,
} from '../../utils/core/share/links.ts';
import { asHtml, asMarkdown, asText } from '../../utils/core/share/snippets.ts';

const NOW = Date.UTC(2026, 10, 27, 14, 5);
const FILE = 'https://files.heygen.ai/ada.mp4';

describe('when a link ends', () => {
  it.each<[string, number | null]>([
    [FILE, null],
    ['no address', null],
    [`${FILE}?Expires=1795788300&Signature=a&Key-Pair-Id=b`, NOW],
    [`${FILE}?expires=${NOW}&signature=a`, NOW],
    [`${FILE}?X-Amz-Date=20261127T130500Z&X-Amz-Expires=3600&X-Amz-Signature=a`, NOW],
    [`${FILE}?x-amz-date=20261127T130500Z&x-amz-expires=3600`, NOW],
    [`${FILE}?X-Amz-Date=20261127T130500Z`, null],
    [`${FILE}?X-Amz-Date=yesterday&X-Amz-Expires=3600`, null],
    [`${FILE}?X-Amz-Date=20261347T130500Z&X-Amz-Expires=3600`, null],
    [`${FILE}?Expires=never`, null],
    [`${FILE}?Expires=-5`, null],
    [`${FILE}?Expires=`, null],
  ])('%s: %s', (address, end) => {
    expect(expiresAt(address)).toBe(end);
  });
});

describe('who can open what', () => {
  it.each([
    ['https://app.heygen.com/share/ada', true],
    ['https://app.heygen.com/embeds/ada', true],
    ['https://app.heygen.com/share/', false],
    ['https://app.heygen.com/videos/share/ada', false],
    ['https://app.heygen.com/videos/ada', false],
    ['', false],
  ])('%s is public: %s', (address, isPublic) => {
    expect(isPublicPage(address)).toBe(isPublic);
  });

  const signed = (minutes: number) => `${FILE}?Expires=${NOW / 1000 + minutes * 60}`;
  const OWN = 'https://app.heygen.com/videos/ada';
  const PUBLIC = 'https://app.heygen.com/share/ada';

  it.each<[string | null, string, readonly string[], string | undefined]>([
    [OWN, signed(60), ['file', 'account'], 'file'],
    [OWN, FILE, ['file', 'account'], 'file'],
    [OWN, signed(9), ['account'], undefined],
    [OWN, signed(-9), ['account'], undefined],
    [PUBLIC, signed(60), ['public', 'file'], 'public'],
    [PUBLIC, signed(9), ['public'], 'public'],
    [null, signed(60), ['file'], 'file'],
    [null, signed(9), [], undefined],
  ])('page %s, file %s: %j', (pageUrl, videoUrl, kinds, open) => {
    const links = linksOf({ pageUrl, videoUrl }, NOW);
    expect(links.map(({ kind }) => kind)).toEqual(kinds);
    expect(openLink(links)?.kind).toBe(open);
  });
});

it.each<[readonly (number | null)[], number | null]>([
  [[], null],
  [[null], null],
  [[3, null, 2], 2],
])('of links that end at %j, the first ends at %s', (ends, first) => {
  const files = ends.map((end): ShareLink => ({ kind: 'file', url: FILE, expiresAt: end }));
  expect(firstEnd([...files, { kind: 'public', url: FILE }])).toBe(first);
});

describe('what is copied', () => {
  const file: ShareLink = { kind: 'file', url: `${FILE}?a=1&b=2`, expiresAt: null };
  const page: ShareLink = { kind: 'public', url: 'https://app.heygen.com/share/ada' };
  const nasty = '"><script>alert(1)</script>\n[x](y) *b* & ’';

  it('as text', () => {
    expect(asText({ link: page, title: 'Ada', line: null })).toBe(page.url);
    expect(asText({ link: page, title: 'Ada', line: 'By AI.' })).toBe(`${page.url}\nBy AI.`);
  });

  it('as HTML, escaped', () => {
    const html = asHtml({ link: file, title: nasty, line: '<AI>' });
    expect(html).toBe(
      `<figure>\n  <video src="${FILE}?a=1&amp;b=2" title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; [x](y) *b* &amp; ’" controls playsinline style="max-width: 100%"></video>\n  <figcaption>&lt;AI&gt;</figcaption>\n</figure>`,
    );
  });

  it('as HTML, with HeyGen’s player of a public video', () => {
    expect(asHtml({ link: page, title: 'Ada', line: null })).toContain(
      '<iframe src="https://app.heygen.com/embeds/ada" title="Ada"',
    );
  });

  it('as Markdown, escaped', () => {
    expect(asMarkdown({ link: file, title: nasty, line: 'By *AI*.' })).toBe(
      `["\\>\\<script\\>alert\\(1\\)\\</script\\> \\[x\\]\\(y\\) \\*b\\* \\& ’](<${FILE}?a=1&b=2>)\n\n*By \\*AI\\*.*`,
    );
    const odd: ShareLink = { kind: 'file', url: 'https://a.heygen.ai/)> x', expiresAt: null };
    expect(asMarkdown({ link: odd, title: 'A', line: null })).toBe(
      '[A](<https://a.heygen.ai/)%3E%20x>)',
    );
  });
});

describe('speed', () => {
  it('goes up and down, and stops at the ends', () => {
    expect(SPEEDS.map((speed) => speedBeside(speed, 1))).toEqual([1, 1.25, 1.5, 2, 2]);
    expect(SPEEDS.map((speed) => speedBeside(speed, -1))).toEqual([0.75, 0.75, 1, 1.25, 1.5]);
  });

  it.each([
    [1.5, 1.5],
    [3, 1],
    ['2', 1],
    [null, 1],
  ])('stored as %s it is %s', (stored, speed) => {
    expect(speedOf(stored)).toBe(speed);
  });
});
