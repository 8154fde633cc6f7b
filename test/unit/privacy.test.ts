import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { expect, it } from 'vitest';
import { PRIVACY_FACTS } from '../../components/options/privacy/facts.ts';
import { USUAL_RETENTION } from '../../utils/core/retention.ts';
import { UPLOAD_KEPT_MS } from '../../utils/core/upload.ts';
import { LEDGER_MONTHS } from '../../utils/store/ledger.ts';

const messages = new Map(
  (await parseMessagesFile('utils/locales/en.yml')).map((message) => [
    message.key.join('.'),
    message.type === 'plural' ? '' : message.message,
  ]),
);

function say(key: string): string {
  const text = messages.get(key);
  if (!text) throw new Error(`No message is called ${key}.`);
  return text;
}

it('docs/privacy.md says what the page says', async () => {
  const sections = PRIVACY_FACTS.map(({ heading, facts }) => {
    const rows = facts.map(({ what, text }) => `- **${say(what)}.** ${say(text)}`);
    return [`## ${say(heading)}`, '', ...rows].join('\n');
  });
  const paper = [`# ${say('privacy.title')}`, say('privacy.lead'), ...sections].join('\n\n');
  await expect(`${paper}\n`).toMatchFileSnapshot('../../docs/privacy.md');
});

it('the times that are told are those that are kept to', () => {
  expect(say('privacy.here.photosText')).toContain(`${USUAL_RETENTION.photos} days`);
  expect(say('privacy.here.paymentsText')).toContain(`${LEDGER_MONTHS} months`);
  expect(UPLOAD_KEPT_MS).toBe(24 * 60 * 60_000);
  expect(say('privacy.heygen.filesText')).toContain('a day after');
});
