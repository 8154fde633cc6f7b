import type { ChosenVoice } from '../core/draft/narration.ts';
import { presetOf, withEdits } from '../core/draft/presets.ts';
import { chosenVoice, settingsFor } from '../core/draft/voice-settings.ts';
import type { Voice } from '../core/voices.ts';
import { derived } from './checked-setting.ts';
import { beginnings, changeLastUsed, lastUsed } from './last-used.ts';
import { changePresets, presets } from './presets.ts';
import { accountId } from './settings.ts';

/** The voice that a new draft begins with; `null` where there is none. */
export const firstVoice = derived(
  [presets, lastUsed, accountId],
  async (): Promise<ChosenVoice | null> => (await beginnings()).voice,
);

/** Has new drafts begin with a voice, until another one is used: or those of the usual preset, where that has one. */
export async function chooseFirstVoice(picked: Voice): Promise<void> {
  const voice = chosenVoice(picked);
  const kept = await presets.getValue();
  const usual = presetOf(kept, kept.usual);
  if (usual?.voice) {
    const voiceSettings = settingsFor(picked, usual.voiceSettings);
    await changePresets((before) => withEdits(before, usual.id, { voice, voiceSettings }));
    return;
  }
  await changeLastUsed((mine) => ({
    ...mine,
    voice,
    voiceSettings: settingsFor(picked, mine?.voiceSettings),
  }));
}
