import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storage } from 'wxt/utils/storage';
import { USUAL_TASTE } from '../../utils/core/news/taste.ts';
import { knownAccounts } from '../../utils/store/accounts.ts';
import type { CheckedSetting } from '../../utils/store/checked-setting.ts';
import { rightsAcceptedAt, sendingAgreedAt } from '../../utils/store/consent.ts';
import { currentKeyId, hasKey, keptKeys } from '../../utils/store/keys.ts';
import { lastUsed } from '../../utils/store/last-used.ts';
import { begunNews, notificationTaste } from '../../utils/store/news.ts';
import { openIn } from '../../utils/store/open-in.ts';
import { presetsInMenuWanted } from '../../utils/store/presets.ts';
import { renderTimes } from '../../utils/store/render-times.ts';
import { apiKey, keySecrets } from '../../utils/store/secrets.ts';
import {
  accountId,
  favoriteVoices,
  learnedLimit,
  recentVoices,
} from '../../utils/store/settings.ts';
import { theme } from '../../utils/store/theme.ts';
import { countBytes } from './support/bytes-in-use.ts';

beforeEach(() => {
  fakeBrowser.reset();
  countBytes();
});

it.each([
  ['local:apiKey', 7, '', apiKey],
  ['local:keySecrets', { a: 7 }, {}, keySecrets],
  ['local:currentKey', 7, null, currentKeyId],
  ['local:keys', [{ name: 'No id' }, 7], [], keptKeys],
  ['local:accountId', {}, null, accountId],
  ['local:learnedLimit', { limit: 0, at: 1 }, null, learnedLimit],
  ['local:favouriteVoices', ['a', 7], ['a'], favoriteVoices],
  ['local:accounts', [{ id: 'a' }], [], knownAccounts],
  ['local:recentVoices', 'a', [], recentVoices],
  ['local:lastUsed', { a: { resolution: '8k', fit: 'cover' } }, { a: { fit: 'cover' } }, lastUsed],
  ['local:renderTimes', [{ output: 'a', seconds: -1, ms: 1 }], [], renderTimes],
  ['local:notifications', 'no', USUAL_TASTE, notificationTaste],
  ['local:begunNews', { id: 'job-1', jobs: 'job-1' }, null, begunNews],
  ['local:theme', 'sepia', 'system', theme],
  ['local:openIn', 'window', 'popup', openIn],
  ['local:presetsInMenu', 'yes', false, presetsInMenuWanted],
  ['local:rightsAcceptedAt', 'yes', null, rightsAcceptedAt],
  ['local:sendingAgreedAt', 'yes', null, sendingAgreedAt],
] as const)('%s that does not fit is read as its default', async (key, bad, read, checked) => {
  const setting: CheckedSetting<unknown> = checked;
  const heard: unknown[] = [];
  const stop = setting.watch((value) => heard.push(value));
  await storage.setItem(key, bad);
  expect(await setting.getValue()).toEqual(read);
  expect(heard).toEqual([read]);
  stop();
});

it('what is set is read', async () => {
  await learnedLimit.setValue({ account: 'key-1', limit: 3, at: 1 });
  expect(await learnedLimit.getValue()).toEqual({ account: 'key-1', limit: 3, at: 1 });
  await learnedLimit.setValue(null);
  expect(await learnedLimit.getValue()).toBeNull();
});

it('a kept key of which a part does not fit keeps the rest', async () => {
  const key = { id: 'k', account: 'a', name: 7, end: 'abcd', facts: { scopes: 'all' } };
  await storage.setItem('local:keys', [key]);
  expect(await keptKeys.getValue()).toEqual([
    { id: 'k', account: 'a', name: '', end: 'abcd', label: '', facts: null, askedAt: null },
  ]);
});

it('a key that does not fit is none, and pages hear of one that does', async () => {
  const heard: boolean[] = [];
  const stop = hasKey.watch((value) => heard.push(value));
  await storage.setItem('local:apiKey', 7);
  expect(await hasKey.getValue()).toBe(false);
  await storage.setItem('local:apiKey', 'sk-some');
  expect(await hasKey.getValue()).toBe(true);
  await expect.poll(() => heard.at(-1)).toBe(true);
  stop();
});
