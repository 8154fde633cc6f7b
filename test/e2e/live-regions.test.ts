import { expect } from 'vitest';
import { isolated } from '../../utils/core/isolated.ts';
import { until } from '../browser/until.ts';
import { t } from './support/messages.ts';
import { spoken } from './support/spoken.ts';
import { it } from './support/worker-fixtures.ts';
import type { WorkerStage } from './support/worker-stage.ts';

const AN_HOUR_MS = 3_600_000;
const isReady = (title: string) => t('videos.nowReady', { title: isolated(title) });
const hasFailed = (title: string) => t('videos.nowFailed', { title: isolated(title) });

/** Creates a video that HeyGen does not finish before it is given less time. */
async function rendering(stage: WorkerStage, script: string) {
  stage.simulator.setRenderMs(AN_HOUR_MS);
  await stage.submit(script);
  await stage.follow(script, ({ stage: { name } }) => name === 'rendering');
}

/** Opens a page of the extension and begins to listen once it shows something. */
async function listenAt({ browser }: WorkerStage, path: string, shown: string) {
  const page = await browser.openPage(`${browser.origin}/${path}`);
  await page.waitFor(`document.body.innerText.includes(${JSON.stringify(shown)})`);
  return { page, heard: await spoken(page) };
}

it('the popup says aloud that a video is ready, once, and nothing of those that were ready before', async ({
  stage,
}) => {
  stage.simulator.setRenderMs(0);
  await stage.submit('Ready before');
  await stage.ready('Ready before');
  await rendering(stage, 'Ready while it is open');
  const { page, heard } = await listenAt(stage, 'popup.html', 'Ready while it is open');
  stage.simulator.setRenderMs(0);
  await until('the words', async () => (await heard()).includes(isReady('Ready while it is open')));
  const said = await heard();
  await page.close();
  expect(said.filter((words) => words === isReady('Ready while it is open'))).toHaveLength(1);
  expect(said.join()).not.toContain('Ready before');
});

it('the popup says aloud that a video failed', async ({ stage }) => {
  const restore = stage.simulator.setHabits({
    nextFailure: { code: 'render_failed', message: 'It could not be rendered' },
  });
  await rendering(stage, 'Fails while it is open');
  const { page, heard } = await listenAt(stage, 'popup.html', 'Fails while it is open');
  stage.simulator.setRenderMs(0);
  await until('the words', async () =>
    (await heard()).includes(hasFailed('Fails while it is open')),
  );
  restore();
  await page.close();
});

it('the player says aloud that the video it waits for is ready', async ({ stage }) => {
  await rendering(stage, 'Waited for in the player');
  const job = await stage.job('Waited for in the player');
  const path = `player.html?id=${job?.id}`;
  const { page, heard } = await listenAt(stage, path, t('player.notReady'));
  stage.simulator.setRenderMs(0);
  await until('the words', async () =>
    (await heard()).includes(isReady('Waited for in the player')),
  );
  await page.close();
});
