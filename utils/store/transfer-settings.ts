import type { TransferSettings } from '../core/transfer/settings-record.ts';
import type { Transfer } from '../core/transfer/transfer.ts';
import { listJobs } from './jobs.ts';
import { lastUsed } from './last-used.ts';
import { listPayments } from './ledger.ts';
import { spendingLimits } from './limits.ts';
import { notificationTaste } from './news.ts';
import { presets, presetsInMenuWanted } from './presets.ts';
import { changeRetention, retention } from './retention.ts';
import { favoriteVoices } from './settings.ts';
import { theme } from './theme.ts';

/** Everything that can be handed to another computer, as it is kept. */
export async function readForTransfer(): Promise<Transfer> {
  const [settings, kept, videos, payments] = await Promise.all([
    readTransferSettings(),
    presets.getValue(),
    listJobs(),
    listPayments(),
  ]);
  return { settings, presets: kept, videos, payments };
}

/** The settings that can be handed to another computer. */
export async function readTransferSettings(): Promise<Required<TransferSettings>> {
  return {
    theme: await theme.getValue(),
    retention: await retention.getValue(),
    notifications: await notificationTaste.getValue(),
    spendingLimits: await spendingLimits.getValue(),
    favoriteVoices: await favoriteVoices.getValue(),
    presetsInMenu: await presetsInMenuWanted.getValue(),
    lastUsed: await lastUsed.getValue(),
  };
}

/** Keeps settings, but for the limits on spending, which are the worker's to change. */
export async function keepTransferSettings(
  before: Required<TransferSettings>,
  after: Required<TransferSettings>,
): Promise<void> {
  const changed = (name: keyof TransferSettings) =>
    JSON.stringify(before[name]) !== JSON.stringify(after[name]);
  if (changed('theme')) await theme.setValue(after.theme);
  if (changed('retention')) await changeRetention(after.retention);
  if (changed('notifications')) await notificationTaste.setValue(after.notifications);
  if (changed('favoriteVoices')) await favoriteVoices.setValue(after.favoriteVoices);
  if (changed('presetsInMenu')) await presetsInMenuWanted.setValue(after.presetsInMenu);
  if (changed('lastUsed')) await lastUsed.setValue(after.lastUsed);
}
