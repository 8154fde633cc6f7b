import { expect, it } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { greet } from '../../utils/worker/greet.ts';
import { useWorker } from './support/worker.ts';

useWorker();

const happened = (reason: string) => ({ reason }) as Browser.runtime.InstalledDetails;

const welcomes = async () =>
  (await fakeBrowser.tabs.query({})).filter(({ url }) => url?.endsWith('/welcome.html')).length;

it('greets where the extension is new, and only once', async () => {
  const before = await welcomes();
  await greet(happened('install'));
  expect(await welcomes()).toBe(before + 1);
  await greet(happened('install'));
  expect(await welcomes()).toBe(before + 1);
});

it.each(['update', 'chrome_update', 'shared_module_update'])('says nothing at: %s', async (why) => {
  const before = await welcomes();
  await greet(happened(why));
  expect(await welcomes()).toBe(before);
});
