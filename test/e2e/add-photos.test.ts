import { expect } from 'vitest';
import { until } from '../browser/until.ts';
import { portraitBytes, portraits } from '../gallery/portraits.ts';
import { browserTests } from './support/fixtures.ts';
import { lookAt } from './support/look.ts';
import { t } from './support/messages.ts';
import { button, chooseVoice, scriptField } from './support/person.ts';
import { draft } from './support/samples.ts';
import { KEY } from './support/stage.ts';

const others = await Promise.all(
  portraits.slice(2, 4).map(async (portrait, index) => ({
    name: `Portrait ${index}.jpg`,
    mimeType: 'image/jpeg',
    buffer: await portraitBytes(portrait),
  })),
);

const it = browserTests().override('heygen', { render: 'none', renderMs: 0 });

it('photos of one’s own are added to a draft, each for a video of its own', async ({
  page,
  browser,
  seeder,
  stage: { simulator },
}) => {
  const script = 'The three of us';
  const videos = () => simulator.videos.filter(({ request }) => request.script === script);
  await seeder.seed({
    drafts: [draft('ada', { script })],
    settings: { apiKey: KEY, rightsAcceptedAt: 1 },
  });
  await page.goto(`${browser.origin}/popup.html`);
  await scriptField(page).waitFor();
  const field = page.getByLabel(t('photos.add')).first();
  await field.setInputFiles({
    name: 'notes.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('no'),
  });
  await page.getByText(t('own.notAPicture')).waitFor();
  await lookAt(page, 'composer-add-refused');
  await field.setInputFiles(others);
  await page.getByText(t('photos.count', 3)).first().waitFor();
  await expect
    .poll(() => scriptField(page).evaluate((it) => it === document.activeElement))
    .toBe(true);
  await lookAt(page, 'composer-added');
  // What is stored is whole: another page shows the same.
  await page.reload();
  await page.getByText(t('photos.count', 3)).first().waitFor();
  await chooseVoice(page, 'english');
  await button(page, t('composer.create', 3)).click();
  await until('three videos', () => videos().length === 3);
  const images = videos().map(({ request }) => JSON.stringify(request.image));
  expect(new Set(images).size).toBe(3);
});
