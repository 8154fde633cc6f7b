import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchOptions } from './flags.ts';

/** The page that the extension opens where it is new. */
export const WELCOME = 'welcome.html';

/**
 * Whether it is going to come up, and to be in the way: a test begins with what a person has after the first run. To be
 * asked before the browser starts, which leaves its mark in a new profile.
 */
export function isGreeted({ extensionDir, profileDir, welcome }: LaunchOptions): boolean {
  const isNew = profileDir === undefined || !existsSync(join(profileDir, 'Local State'));
  return isNew && welcome !== 'stays' && existsSync(join(extensionDir, WELCOME));
}
