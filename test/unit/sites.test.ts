import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listSites, siteIn, takeBack } from '../../utils/store/sites.ts';

const HEYGEN = 'https://api.heygen.com/*';

it('lists what the person has given, and not what the manifest has', async () => {
  Object.assign(fakeBrowser.permissions, {
    getAll: async () => ({ origins: ['https://b.example/*', HEYGEN, 'https://a.example/*'] }),
  });
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ host_permissions: [HEYGEN] }) });
  expect(await listSites()).toEqual(['https://a.example/*', 'https://b.example/*']);
});

it('takes back the one site', async () => {
  const remove = vi.fn<() => Promise<boolean>>(async () => true);
  Object.assign(fakeBrowser.permissions, { remove });
  await takeBack('https://a.example/*');
  expect(remove).toHaveBeenCalledExactlyOnceWith({ origins: ['https://a.example/*'] });
});

it.each([
  ['https://cdn.example/*', 'cdn.example'],
  ['http://localhost:8080/*', 'localhost:8080'],
  ['*://*.example.com/*', 'example.com'],
  ['https://*/*', null],
  ['*://*/*', null],
])('%s is called %s', (pattern, name) => {
  expect(siteIn(pattern)).toBe(name);
});
