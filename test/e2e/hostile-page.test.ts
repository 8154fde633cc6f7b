import { expect } from 'vitest';
import { clickMenuEntry } from '../browser/menu.ts';
import { popupPage } from '../browser/popup.ts';
import { html } from '../gallery/gallery.ts';
import { startCatcher } from './support/catcher.ts';
import { browserTests } from './support/fixtures.ts';
import { t } from './support/messages.ts';
import { discard, GALLERY, giveKey, photoSays } from './support/person.ts';
import { KEY } from './support/stage.ts';

/** Each has a catcher of its own; none is anybody's that a page may send others to. */
const HOSTS = [
  'router',
  'nas.local',
  'wiki.internal',
  '192.168.1.1',
  '10.0.0.1',
  '169.254.169.254',
] as const;
const API = 'https://api.heygen.com/v3/videos/trap';
/** The page itself may ask it, but not by `http:`. */
const PUBLIC = 'tracker.example';

/** Where a page may say that it has a picture larger. */
const PLACES: readonly ((address: string) => string)[] = [
  (it) => `data-original="${it}.jpg"`,
  (it) => `data-full="${it}.jpg"`,
  (it) => `data-zoom-src="${it}.jpg"`,
  (it) => `data-large-file="${it}.jpg"`,
  (it) => `data-hires="${it}.jpg"`,
  (it) => `data-pin-media="${it}.jpg"`,
  (it) => `data-srcset="${it}.jpg 9000w"`,
];

const ADDRESSES = [
  ...HOSTS.flatMap((host) => [`http://${host}/reset`, `https://${host}/reset`]),
  `http://${PUBLIC}/reset`,
  API,
];
const ADA = '/portraits/ada.jpg';

/** No more of one picture's are looked at: each has a link to the first, and the others in two places. */
const AT_ONCE = 3;
const traps = Array.from({ length: Math.ceil(ADDRESSES.length / AT_ONCE) }, (_, index) => {
  const [linked = API, ...others] = ADDRESSES.slice(index * AT_ONCE, (index + 1) * AT_ONCE);
  const places = others.map((it, which) => PLACES[(2 * index + which) % PLACES.length]?.(it));
  return `<a href="${linked}.jpg"><img src="${ADA}?${index}" width="80" height="100" alt="" ${places.join(' ')}></a>`;
});

const it = browserTests()
  .extend('names', { scope: 'file' }, () => [...HOSTS, PUBLIC])
  .extend('catchers', { scope: 'file' }, async ({ names }, { onCleanup }) => {
    const started = await Promise.all(
      names.map(async (host) => [host, await startCatcher(host)] as const),
    );
    onCleanup(async () => {
      await Promise.all(started.map(([, catcher]) => catcher.close()));
    });
    return started;
  })
  .override('web', ({ catchers }) => ({
    routes: { '/hostile': html(`<!doctype html><body>${traps.join('')}`) },
    hosts: Object.assign({}, ...catchers.map(([, { hosts }]) => hosts)),
  }));

it('a hostile page sends nobody anywhere by a click on a picture', async ({
  browser,
  stage: { simulator },
  catchers,
}) => {
  await giveKey(browser, KEY);
  // A visitor of HeyGen's, whose cookies are not to go along.
  await browser.context.addCookies([
    { name: 'session', value: 'me', url: 'https://api.heygen.com', sameSite: 'Strict' },
  ]);
  const tab = await browser.context.newPage();
  const pageUrl = `${GALLERY}hostile`;
  await tab.goto(pageUrl);
  for (const index of traps.keys()) {
    await tab.bringToFront();
    const srcUrl = new URL(`${ADA}?${index}`, GALLERY).href;
    await clickMenuEntry(browser, { menuItemId: 'animate-photo', pageUrl, srcUrl });
    const popup = await popupPage(browser);
    await photoSays(popup, t('composer.route.byFile'));
    await discard(popup);
    await popup.close();
  }
  const reached = catchers.filter(([, { visits }]) => visits > 0).map(([host]) => host);
  const trapped = simulator.requests.filter(({ path }) => path.includes('trap'));
  const withCookies = simulator.requests.filter(({ headers }) => headers.cookie !== undefined);
  console.info(`Hosts reached by a hostile page of ${ADDRESSES.length} traps: ${reached.length}.`);
  expect(reached).toEqual([]);
  expect(trapped).toEqual([]);
  expect(withCookies).toEqual([]);
});
