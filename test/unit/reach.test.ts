import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPrivateHost } from '../../utils/core/private-host.ts';
import { mannerFor, mayEndAt, type Purpose } from '../../utils/core/reach.ts';

const CLICKED: Purpose = { kind: 'clicked' };
const MEMBER: Purpose = { kind: 'clicked', cookies: true };
const DRAGGED: Purpose = { kind: 'dragged' };
const OFFERED: Purpose = { kind: 'offered', pageUrl: 'https://photos.example/page' };
const BY_HTTP: Purpose = { kind: 'offered', pageUrl: 'http://photos.example/page' };
const TYPED: Purpose = { kind: 'typed' };
const STILL: Purpose = { kind: 'still' };
const CAPTIONS: Purpose = { kind: 'captions' };
const VIDEO: Purpose = { kind: 'video' };
const INLINE: Purpose = { kind: 'inline' };
const OWN: Purpose = { kind: 'own' };
const ALL = [
  CLICKED,
  MEMBER,
  TYPED,
  DRAGGED,
  OFFERED,
  BY_HTTP,
  STILL,
  CAPTIONS,
  VIDEO,
  INLINE,
  OWN,
];
const ANYBODY = [CLICKED, MEMBER, TYPED, DRAGGED, OFFERED, BY_HTTP];

/** An address, and the purposes that may ask for it. */
const TABLE: readonly (readonly [string, readonly Purpose[]])[] = [
  ['https://cdn.example/ada.jpg', ANYBODY],
  ['http://cdn.example/ada.jpg', [CLICKED, MEMBER, DRAGGED, BY_HTTP]],
  ['http://router/reboot.jpg', [CLICKED, MEMBER]],
  ['https://nas.local/ada.jpg', [CLICKED, MEMBER]],
  ['http://192.168.1.1/ada.jpg', [CLICKED, MEMBER]],
  ['https://[::ffff:127.0.0.1]/ada.jpg', [CLICKED, MEMBER]],
  ['https://localhost./ada.jpg', [CLICKED, MEMBER]],
  ['https://files.heygen.ai/ada.jpg', [...ANYBODY, STILL, CAPTIONS, VIDEO]],
  ['http://files.heygen.ai/ada.jpg', [CLICKED, MEMBER, DRAGGED, BY_HTTP]],
  ['https://api.heygen.com/v3/videos', []],
  ['https://API.HeyGen.com./v3/videos', []],
  ['http://api.heygen.com:8080/v3/videos', []],
  ['https://me:secret@cdn.example/ada.jpg', []],
  ['https://me@files.heygen.ai/ada.jpg', []],
  ['data:image/png;base64,AAAA', [CLICKED, MEMBER, DRAGGED, OFFERED, BY_HTTP, INLINE]],
  ['blob:https://photos.example/1', []],
  ['file:///etc/passwd', []],
  ['ftp://cdn.example/ada.jpg', []],
  ['javascript:alert(1)', []],
  ['chrome-extension://abc/faces.bin', []],
  ['/faces.bin', [OWN]],
  ['//cdn.example/ada.jpg', []],
  ['/../evil', []],
  ['nonsense', []],
];

describe('may be asked for', () => {
  it.each(TABLE)('%s', (address, purposes) => {
    expect(ALL.filter((purpose) => mannerFor(address, purpose))).toEqual(purposes);
  });

  it('nothing of HeyGen’s API, nor of this network but what was clicked, however it is written', () => {
    const hosts = [
      fc.ipV4().map(String),
      fc.ipV4Extended(),
      fc.ipV6().map((it) => `[${it}]`),
      fc.domain(),
      fc.constantFrom('router', 'nas.local.', 'localhost', 'api.heygen.com', 'API.HEYGEN.COM.'),
    ];
    const address = fc
      .tuple(fc.constantFrom('http', 'https'), fc.oneof(...hosts))
      .map(([scheme, host]) => `${scheme}://${host}/ada.jpg`);
    fc.assert(
      fc.property(address, fc.constantFrom(...ALL), (asked, purpose) => {
        if (!mannerFor(asked, purpose)) return;
        const { hostname, protocol } = new URL(asked);
        expect(hostname).not.toMatch(/^api\.heygen\.com\.?$/u);
        if (purpose.kind === 'clicked') return;
        expect(isPrivateHost(hostname)).toBe(false);
        expect(protocol).toMatch(purpose === OFFERED ? /^https:$/u : /^https?:$/u);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('how it is asked for', () => {
  const at = 'https://files.heygen.ai/ada.jpg';

  it('is without cookies, but for what was clicked in a tab, and that leads nowhere else', () => {
    const withCookies = ALL.filter((it) => mannerFor(at, it)?.credentials === 'include');
    expect(withCookies).toEqual([MEMBER]);
    expect(mannerFor(at, MEMBER)).toMatchObject({ redirect: 'error' });
  });

  it('is without redirects, but for what a person has pointed at', () => {
    const following = ALL.filter((it) => mannerFor(at, it)?.redirect === 'follow');
    expect(following).toEqual([CLICKED, TYPED, DRAGGED]);
  });
});

it.each([
  ['https://cdn.example/ada.jpg', 'https://other.example/ada.jpg', true],
  ['https://cdn.example/ada.jpg', 'http://other.example/ada.jpg', false],
  ['http://cdn.example/ada.jpg', 'http://other.example/ada.jpg', true],
  ['https://cdn.example/ada.jpg', 'https://192.168.1.1/ada.jpg', false],
  ['https://cdn.example/ada.jpg', 'https://api.heygen.com/v3/users/me', false],
  ['http://nas.local/ada.jpg', 'http://nas.local/2026/ada.jpg', true],
  ['http://nas.local/ada.jpg', 'http://router/reboot', false],
  ['https://cdn.example/ada.jpg', 'data:text/plain,', false],
  ['https://cdn.example/ada.jpg', '', false],
])('%s may lead to %s: %s', (asked, end, may) => {
  expect(mayEndAt(end, asked)).toBe(may);
});
