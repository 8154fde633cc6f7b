import type { Presets } from '../draft/presets.ts';
import { isListed, type Job } from '../job/job.ts';
import type { Payment } from '../money/payment.ts';
import { portableJob, portablePreset } from './portable.ts';
import type { TransferSettings } from './settings-record.ts';

/** What tells such a file from any other. */
export const FORMAT = 'stillspeak';

/** Goes up when a file means something that an older version would misread. */
export const VERSION = 1;

/** In bytes: what the browser carries from a page to the worker, with some room. */
export const LARGEST_FILE = 50_000_000;

/** What the worker alone may write. */
export interface Entries {
  readonly videos: readonly Job[];
  readonly payments: readonly Payment[];
}

/** What one computer hands to another. */
export interface Transfer extends Entries {
  readonly settings: TransferSettings;
  readonly presets: Presets;
}

/** What goes along of what is kept: nothing secret, no file, and nothing that the person has deleted. */
export const portable = ({ settings, presets, videos, payments }: Transfer): Transfer => ({
  settings,
  presets: { ...presets, all: presets.all.map(portablePreset) },
  videos: videos.filter(isListed).map(portableJob),
  payments,
});

/** A transfer as a file, an entry a line. @param at in Unix milliseconds. */
export function fileOf(transfer: Transfer, at: number): string {
  const { settings, presets, videos, payments } = portable(transfer);
  const fields: readonly (readonly [string, string])[] = [
    ['format', JSON.stringify(FORMAT)],
    ['version', JSON.stringify(VERSION)],
    ['exportedAt', JSON.stringify(new Date(at))],
    ['settings', JSON.stringify(settings)],
    ['usualPreset', JSON.stringify(presets.usual)],
    ['presets', linesOf(presets.all)],
    ['videos', linesOf(videos)],
    ['payments', linesOf(payments)],
  ];
  return `{\n${fields.map(([name, json]) => `"${name}": ${json}`).join(',\n')}\n}\n`;
}

const linesOf = (entries: readonly unknown[]): string =>
  entries.length === 0 ? '[]' : `[\n${entries.map((it) => JSON.stringify(it)).join(',\n')}\n]`;
