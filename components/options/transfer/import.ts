import { i18n } from '#i18n';
import { mergePresets } from '../../../utils/core/transfer/merge-presets.ts';
import { mergeSettings } from '../../../utils/core/transfer/merge-settings.ts';
import { type Fault, readTransfer } from '../../../utils/core/transfer/read.ts';
import { LARGEST_FILE, type Transfer } from '../../../utils/core/transfer/transfer.ts';
import { importEntries, setSpendingLimits, type Transferred } from '../../../utils/messages.ts';
import { isAnythingKept } from '../../../utils/store/jobs.ts';
import { changePresets } from '../../../utils/store/presets.ts';
import {
  keepTransferSettings,
  readTransferSettings,
} from '../../../utils/store/transfer-settings.ts';

/** How the presets of a file came. */
export interface PresetsTaken {
  readonly added: number;
  readonly left: number;
}

/** What came of a file. */
export type ImportEnd =
  | { readonly end: 'imported'; readonly entries: Transferred; readonly presets: PresetsTaken }
  | { readonly end: 'refused'; readonly fault: Fault }
  /** `unkept`: nothing was stored, as far as is known; `unset`: the videos are, the settings may not be. */
  | { readonly end: 'tooLarge' | 'unreadable' | 'unkept' | 'unset' };

/** Takes over a file of another computer: the database first, and as a whole, then the settings. */
export async function importFile(file: File): Promise<ImportEnd> {
  if (file.size > LARGEST_FILE) return { end: 'tooLarge' };
  let text: string;
  try {
    text = await file.text();
  } catch {
    return { end: 'unreadable' };
  }
  const read = readTransfer(text);
  return read.ok ? takeOver(read.transfer) : { end: 'refused', fault: read.fault };
}

async function takeOver({ videos, payments, ...kept }: Transfer): Promise<ImportEnd> {
  let entries: Transferred;
  let isEmpty: boolean;
  try {
    isEmpty = !(await isAnythingKept());
    entries = await importEntries({ videos, payments });
  } catch (error) {
    console.error(error);
    return { end: 'unkept' };
  }
  try {
    return { end: 'imported', entries, presets: await takeOverSettings(kept, isEmpty) };
  } catch (error) {
    console.error(error);
    return { end: 'unset' };
  }
}

async function takeOverSettings(
  { settings, presets: arriving }: Pick<Transfer, 'settings' | 'presets'>,
  isEmpty: boolean,
): Promise<PresetsTaken> {
  let taken: PresetsTaken = { added: 0, left: 0 };
  await changePresets((before) => {
    const { presets, ...counts } = mergePresets(before, arriving, (name) =>
      i18n.t('options.transfer.copy', { name: name || i18n.t('presets.former') }),
    );
    taken = counts;
    return presets;
  });
  const before = await readTransferSettings();
  const after = mergeSettings(before, settings, isEmpty);
  await keepTransferSettings(before, after);
  const [was, is] = [before.spendingLimits, after.spendingLimits];
  if (was.dayUsd !== is.dayUsd || was.monthUsd !== is.monthUsd) await setSpendingLimits(is);
  return taken;
}
