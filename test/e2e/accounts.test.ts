import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { until } from '../browser/until.ts';
import { VOICES } from '../simulator/api/voice-catalogue.ts';
import { ask } from './support/backstage.ts';
import { allIn } from './support/database.ts';
import { browserTests } from './support/fixtures.ts';
import { like } from './support/messages.ts';
import { button, openVideos, ready } from './support/person.ts';
import { deleteEntry, watchLink } from './support/rows.ts';
import { draft } from './support/samples.ts';
import { KEY } from './support/stage.ts';
import { watcher } from './support/watcher.ts';

/** As many as render at once. */
const MANY = 10;
const EMAIL = 'someone@example.com';
const OTHER_KEY = 'sk-other';
const LONG_MS = 600_000;

interface Stored {
  readonly id: string;
  readonly stage: { readonly name: string };
  readonly trouble: { readonly kind: string } | null;
}

const jobs = async (page: Page) => (await allIn(page, 'jobs')) as readonly Stored[];

/** One that both have. */
const anybodys = VOICES.find(({ type }) => type === 'public')?.id ?? '';
const voice = { id: anybodys, name: 'Somebody', language: 'English' };
const aDraft = (id: string) => draft(id, { voice, script: `This is ${id}.`, title: id });
const ids = Array.from({ length: MANY }, (_, index) => `ada-${index + 1}`);

const row = (page: Page, title: string) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) });

/** Asks as the open list does, until the jobs are as asked for. */
const follow = (what: string, page: Page, are: (all: readonly Stored[]) => boolean) => {
  const watch = watcher(() => page);
  return until(what, async () => {
    await watch();
    return are(await jobs(page));
  });
};

const it = browserTests().override('heygen', {
  render: 'none',
  renderMs: 0,
  concurrency: 20,
  email: EMAIL,
});

it('the videos of another workspace keep nothing waiting, say whose they are, and come back with its key', async ({
  browser,
  seeder,
  stage: { simulator },
}) => {
  const other = await simulator.addAccount({ name: 'other', keys: [OTHER_KEY], email: EMAIL });
  await seeder.seed({
    settings: { rightsAcceptedAt: 1 },
    drafts: ['ada-first', ...ids, 'ada-other'].map(aDraft),
  });
  const page = await openVideos(browser);
  await ask(page, 'setApiKey', KEY);
  await ask(page, 'submitJob', aDraft('ada-first'));
  await ready(row(page, 'ada-first'));
  simulator.setRenderMs(LONG_MS);
  for (const id of ids) await ask(page, 'submitJob', aDraft(id));
  const named = (all: readonly Stored[], name: string) =>
    ids.filter((id) => all.find((job) => job.id === id)?.stage.name === name);
  await follow('all to render', page, (all) => named(all, 'rendering').length === MANY);

  await ask(page, 'setApiKey', OTHER_KEY);
  await ask(page, 'submitJob', aDraft('ada-other'));
  await ready(row(page, 'ada-other'));
  expect(other.videos.map(({ request }) => request.title)).toEqual(['ada-other']);

  const isOthers = ({ trouble }: Stored) => trouble?.kind === 'otherAccount';
  await follow('all to wait', page, (all) => all.filter(isOthers).length === MANY);
  const whose = like('failure.otherAccount', { account: EMAIL });
  expect(await page.getByText(whose).count()).toBe(MANY);

  const done = row(page, 'ada-first');
  const watch = await watchLink(done).getAttribute('href');
  const player = await browser.open(watch?.slice(1) ?? '');
  await player.getByText(whose).waitFor();
  await player.close();
  await button(done, like('videos.downloadNamed')).click();
  await done.getByRole('status').getByText(whose).waitFor();
  await deleteEntry(done, true);
  await done.getByRole('status').getByText(whose).waitFor();
  expect(await ask(page, 'deleteJob', { id: 'ada-1', alsoAtHeygen: true })).toMatchObject({
    ok: false,
    failure: { kind: 'otherAccount' },
  });
  expect(await jobs(page)).toHaveLength(MANY + 2);
  expect(simulator.videos.filter(({ deleted }) => deleted)).toEqual([]);

  simulator.setRenderMs(0);
  await ask(page, 'setApiKey', KEY);
  await follow('all to be ready', page, (all) => named(all, 'ready').length === MANY);
  expect(simulator.videos).toHaveLength(MANY + 1);
  expect(other.videos).toHaveLength(1);
  const asked = simulator.requests.filter(({ account }) => account === 'other');
  const strange = new Set(simulator.videos.map(({ id }) => id));
  expect(asked.filter(({ path }) => strange.has(path.split('/').at(-1) ?? ''))).not.toContainEqual(
    expect.objectContaining({ method: 'DELETE' }),
  );
  await page.close();
});

const TWENTY_SECONDS_MS = 20_000;

it('a break of no seconds is not taken for leave to ask without end', async ({
  page,
  browser,
  seeder,
  stage: { simulator },
}) => {
  await seeder.seed({
    settings: { apiKey: KEY, rightsAcceptedAt: 1 },
    drafts: ids.map(aDraft),
  });
  await page.goto(`${browser.origin}/popup.html`);
  const end = simulator.fault({
    method: 'POST',
    path: '/v3/videos',
    times: Number.POSITIVE_INFINITY,
    effect: { status: 429, headers: { 'retry-after': '0' } },
  });
  const before = simulator.requests.length;
  const began = Date.now();
  for (const id of ids) await ask(page, 'submitJob', aDraft(id));
  await until('20 s', () => Date.now() - began > TWENTY_SECONDS_MS, 2 * TWENTY_SECONDS_MS);
  const posts = simulator.requests
    .slice(before)
    .filter(({ method, path }) => method === 'POST' && path === '/v3/videos');
  expect(posts.length).toBeGreaterThan(0);
  expect(posts.length).toBeLessThanOrEqual(15);
  end();
});
