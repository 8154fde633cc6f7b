import type { ChosenVoice } from '../core/draft/narration.ts';
import { chosenVoice, settingsFor } from '../core/draft/voice-settings.ts';
import type { Voice } from '../core/voices.ts';
import { derived } from './checked-setting.ts';
import { beginnings, lastUsed } from './last-used.ts';
import { changePresets, presets } from './presets.ts';
import { accountId } from './settings.ts';

/** The voice that a new draft begins with; `null` where there is none. */
export const firstVoice = derived(
  [presets, lastUsed, accountId],
  async (): Promise<ChosenVoice | null> => (await beginnings()).voice,
);

/** Has new drafts begin with a voice, until another one is used: or those of the usual preset, where that has one. */
export async function chooseFirstVoice(voice: Voice): Promise<void> {
  const chosen = chosenVoice(voice);
  const { all, usual } = await presets.getValue();
  if (all.some(({ id, voice: own }) => id === usual && own)) {
    await changePresets((before) => ({
      ...before,
      all: before.all.map((each) =>
        each.id === before.usual
          ? { ...each, voice: chosen, voiceSettings: settingsFor(voice, each.voiceSettings) }
          : each,
      ),
    }));
    return;
  }
  const [before, account] = await Promise.all([lastUsed.getValue(), accountId.getValue()]);
  if (account === null) return;
  const mine = before[account];
  const voiceSettings = settingsFor(voice, mine?.voiceSettings);
  await lastUsed.setValue({ ...before, [account]: { ...mine, voice: chosen, voiceSettings } });
}
