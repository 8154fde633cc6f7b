import { expect } from 'vitest';
import { PRIVACY_FACTS } from '../../components/options/privacy/facts.ts';
import { browserTests } from './support/fixtures.ts';
import { lookAt } from './support/look.ts';
import { t } from './support/messages.ts';
import { holdToTree } from './support/tree.ts';

const it = browserTests();

it('says what is kept where, and what goes to whom; the settings lead there', async ({
  browser,
  page,
  stage: { simulator },
}) => {
  await page.setViewportSize({ width: 720, height: 900 });
  await page.goto(`${browser.origin}/options.html`);
  const link = page.getByRole('link', { name: t('options.privacy.more') });
  expect(await link.getAttribute('href')).toBe('/options.html?privacy');
  await page.goto(`${browser.origin}/options.html?privacy`);
  for (const { heading } of PRIVACY_FACTS) {
    await page.getByRole('heading', { name: t(heading) }).waitFor();
  }
  await lookAt(page, 'privacy');
  await holdToTree(page, 'privacy');
  expect(simulator.requests).toEqual([]);
});
