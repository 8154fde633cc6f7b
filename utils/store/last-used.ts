import * as v from 'valibot';
import { type Beginning, beginningOf } from '../core/draft/beginning.ts';
import { type LastUsed, lastUsedOf, lastUsedRecord } from '../core/draft/last-used.ts';
import { presetOf, withEdits } from '../core/draft/presets.ts';
import type { VideoRequest } from '../core/draft/request.ts';
import { chosenVoice, settingsFor } from '../core/draft/voice-settings.ts';
import type { Voice } from '../core/voices.ts';
import { derived, setting } from './checked-setting.ts';
import { or } from './or.ts';
import { changePresets, presets } from './presets.ts';
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

/**
 * Notes how a video was made, for the next one of its account.
 *
 * @param owner whose it is; absent: the account of the key in use.
 */
export async function rememberUse(request: VideoRequest, owner: string | undefined): Promise<void> {
  const [before, account] = await Promise.all([lastUsed.getValue(), owner ?? accountId.getValue()]);
  if (account === null) return;
  await lastUsed.setValue({ ...before, [account]: lastUsedOf(request, before[account]) });
}

/** The voice that new videos start with; `null` where there is none yet. */
export const beginningVoice = derived(
  [presets, lastUsed, accountId],
  async () => (await beginnings()).voice,
);

/** Has new videos start with a voice: as the default preset's, where that has one, else as if it had been used last. */
export async function beginWithVoice(picked: Voice): Promise<void> {
  const kept = await presets.getValue();
  const usual = presetOf(kept, kept.usual);
  const spoken = (before: LastUsed) => ({
    voice: chosenVoice(picked),
    voiceSettings: settingsFor(picked, before.voiceSettings),
  });
  if (usual?.voice) {
    const { id, voiceSettings } = usual;
    await changePresets((before) => withEdits(before, id, spoken({ voiceSettings })));
    return;
  }
  const account = await accountId.getValue();
  if (account === null) return;
  const before = await lastUsed.getValue();
  const last = before[account] ?? {};
  await lastUsed.setValue({ ...before, [account]: { ...last, ...spoken(last) } });
}
