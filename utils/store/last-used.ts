import * as v from 'valibot';
import { type Beginning, beginningOf } from '../core/draft/beginning.ts';
import { type LastUsed, lastUsedOf, lastUsedRecord } from '../core/draft/last-used.ts';
import type { VideoRequest } from '../core/draft/request.ts';
import { derived, setting } from './checked-setting.ts';
import { or } from './or.ts';
import { presets } from './presets.ts';
import { accountId } from './settings.ts';

/** By account: a voice is one account's. */
export const lastUsed = setting(
  'local:lastUsed',
  or<Readonly<Record<string, LastUsed>>>(v.record(v.string(), lastUsedRecord), {}),
);

/**
 * What a new draft begins with.
 *
 * @param owner whose draft it will be; absent: the account of the key in use.
 * @param chosen the id of the preset that was chosen for it.
 */
export async function beginnings(owner?: string, chosen?: string): Promise<Beginning> {
  const [kept, last, account] = await Promise.all([
    presets.getValue(),
    lastUsed.getValue(),
    owner ?? accountId.getValue(),
  ]);
  return beginningOf({
    presets: kept,
    chosen,
    lastUsed: account === null ? undefined : last[account],
  });
}

/** What a new draft of the account in use begins with. */
export const beginning = derived([presets, lastUsed, accountId], () => beginnings());

/**
 * Notes how a video was made, for the next one of its account.
 *
 * @param owner whose it is; absent: the account of the key in use.
 */
export async function rememberUse(request: VideoRequest, owner: string | undefined): Promise<void> {
  await changeLastUsed((before) => lastUsedOf(request, before), owner);
}

/** @param owner whose it is; absent: the account of the key in use. Where there is none, nothing is stored. */
export async function changeLastUsed(
  change: (before: LastUsed | undefined) => LastUsed,
  owner?: string,
): Promise<void> {
  const [before, account] = await Promise.all([lastUsed.getValue(), owner ?? accountId.getValue()]);
  if (account === null) return;
  await lastUsed.setValue({ ...before, [account]: change(before[account]) });
}
