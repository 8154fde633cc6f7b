import { expect } from 'vitest';
import { browserTests } from './support/fixtures.ts';
import { lookAt } from './support/look.ts';
import { t } from './support/messages.ts';
import { button } from './support/person.ts';
import { job } from './support/samples.ts';
import { KEY } from './support/stage.ts';
import { holdToTree } from './support/tree.ts';

/** The link to a file has ended before anybody else could open it. */
const it = browserTests().override('heygen', {
  renderMs: 0,
  urlLifetimeMs: 5 * 60_000,
});

it('what only the account can open is handed on as a file', async ({
  page,
  browser,
  seeder,
  stage,
}) => {
  const [voice] = stage.simulator.publicVoices;
  const one = job('ada-file', 'Only me', { name: 'queued' }, { dueAt: 0 });
  if (one.request.make !== 'video' || !voice) throw new Error('No video, or no voice.');
  const narration = {
    type: 'script',
    script: 'Only me',
    voice: { id: voice.id, name: voice.name },
  } as const;
  await seeder.seed({
    settings: { apiKey: KEY, rightsAcceptedAt: 1 },
    jobs: [{ ...one, request: { ...one.request, narration } }],
  });
  // A system with a sheet that takes files, which a headless one has not.
  await page.addInitScript(`
    navigator.canShare = () => true;
    navigator.share = async ({ files: [file], title }) => {
      document.body.dataset.shared = file.name + ' ' + file.type + ' ' + title;
    };
  `);
  await page.goto(`${browser.origin}/player.html?id=ada-file`);
  await button(page, t('share.open')).click({ timeout: 60_000 });
  const dialog = page.getByRole('dialog');
  await dialog.getByText(t('share.fileOnly')).waitFor();
  await dialog.getByText(t('share.account')).waitFor();
  expect(await button(dialog, t('share.copyHtml')).count()).toBe(0);
  await holdToTree(page, 'player-share-file');
  await lookAt(page, 'player-share-file');
  await button(dialog, t('share.sendFile')).click();
  await expect
    .poll(() => page.evaluate('document.body.dataset.shared'))
    .toBe('Only me.mp4 video/mp4 Only me');
  await button(dialog, t('videos.download')).click();
  await dialog.getByText(t('videos.saved')).waitFor();
});
