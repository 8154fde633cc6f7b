import * as v from 'valibot';
import type { Preset } from '../core/draft/preset.ts';
import { parsePresets, presetsFrom } from '../core/draft/preset-record.ts';
import { type Presets, presetOf } from '../core/draft/presets.ts';
import { storageArea, writeStored } from './browser-storage.ts';
import { derived, setting } from './checked-setting.ts';
import { or } from './or.ts';
import { defaults } from './settings.ts';

/**
 * A setting and no store of the database: they are few, each click reads all of them before it opens the database, and
 * which one new drafts begin with is written together with them or not at all.
 */
const KEY = 'local:presets';

const kept = setting(KEY, (stored) => (stored === null ? null : parsePresets(stored)));

/** All presets. Until the first one is stored, the defaults of an earlier version are one. */
export const presets = derived([kept, defaults], readPresets);

async function readPresets(): Promise<Presets> {
  return (await kept.getValue()) ?? presetsFrom(await defaults.getValue());
}

/** The presets are in the menu, too. */
export const presetsInMenuWanted = setting('local:presetsInMenu', or(v.boolean(), false));

/**
 * Changes the presets, one after another, whichever page does so.
 *
 * @param change gives back the same where nothing is to be stored.
 * @returns whether something was.
 */
export function changePresets(change: (before: Presets) => Presets): Promise<boolean> {
  return navigator.locks.request('presets', async () => {
    const before = await readPresets();
    const after = change(before);
    if (after === before) return false;
    await writeStored(KEY, after);
    // They are one of the presets now, unless it was just deleted.
    await storageArea('local').remove(['defaults']);
    return true;
  });
}

/** @returns `undefined` where it is deleted. */
export const getPreset = async (id: string | undefined): Promise<Preset | undefined> =>
  id === undefined ? undefined : presetOf(await readPresets(), id);
