import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { HEYGEN_ACCOUNT_URL } from '../../utils/explain.ts';
import { giveConsent } from '../../utils/worker/commands/consent.ts';
import { aJob } from './support/job.ts';
import { useSimulator } from './support/simulator.ts';
import { ACCOUNT, seedJob, useWorker } from './support/worker.ts';

const simulator = useSimulator({ avatars: [{ name: 'Ada' }] });
useWorker();

const tabs = async () => (await fakeBrowser.tabs.query({})).map(({ url }) => url);

const waiting = (remoteId: string) =>
  aJob({
    account: ACCOUNT,
    request: { make: 'avatar', title: 'Ada', draftId: 'draft-1' },
    stage: { name: 'rendering', remoteId, since: 0, checkedAt: 0 },
    trouble: { kind: 'consent' },
    dueAt: null,
  });

it('opens the page that HeyGen names for the face', async () => {
  await seedJob(waiting(simulator().avatars[0]?.id ?? ''));
  await giveConsent('job-1');
  expect(await tabs()).toContainEqual(expect.stringContaining('/avatar-consent/'));
});

it('opens the account at HeyGen where no page can be had', async () => {
  await seedJob(waiting('unknown'));
  await giveConsent('job-1');
  expect(await tabs()).toContain(HEYGEN_ACCOUNT_URL);
});
