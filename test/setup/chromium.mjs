import { closeSync, openSync, readSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { isProgram, pathFolders } from './system.mjs';

// Google Chrome itself is left out on purpose: from version 137 on it ignores --load-extension.
const names = ['chromium', 'chromium-browser', 'google-chrome-for-testing', 'chrome-for-testing'];

/**
 * Finds a Chromium, or a Chrome for Testing, that can load an unpacked extension.
 *
 * @returns {string | undefined} its path
 * @throws {Error} when STILLSPEAK_CHROMIUM names a file that isn't there
 */
export function findChromium() {
  const chosen = process.env.STILLSPEAK_CHROMIUM;
  if (chosen) {
    if (isProgram(chosen)) return chosen;
    throw new Error(`STILLSPEAK_CHROMIUM is ${chosen}, which is not a program.`);
  }
  return [...onPath(), ...usualPlaces()].find(isUsable) ?? ofPlaywright();
}

function onPath() {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return names.flatMap((name) => pathFolders().map((folder) => join(folder, name + suffix)));
}

function usualPlaces() {
  const { HOME = '', LOCALAPPDATA = '', PROGRAMFILES = '' } = process.env;
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome for Testing'].flatMap((name) =>
      ['/Applications', join(HOME, 'Applications')].map((folder) =>
        join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    );
  }
  if (process.platform === 'win32') {
    return [LOCALAPPDATA, PROGRAMFILES]
      .filter(Boolean)
      .map((folder) => join(folder, 'Chromium', 'Application', 'chrome.exe'));
  }
  return ['/usr/lib/chromium/chromium', '/opt/chrome-for-testing/chrome'];
}

/** The browser of `npx playwright-core install chromium`, if somebody ran that. */
function ofPlaywright() {
  try {
    /** @type {typeof import('playwright-core')} */
    const playwright = createRequire(import.meta.url)('playwright-core');
    const path = playwright.chromium.executablePath();
    return isProgram(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

function isUsable(/** @type {string} */ path) {
  return isProgram(path) && !isSnap(path);
}

// A snap is confined: it can read neither .output, where the build is, nor a profile in /tmp.
// Ubuntu's /usr/bin/chromium-browser is a script that starts the snap.
function isSnap(/** @type {string} */ path) {
  if (process.platform !== 'linux') return false;
  if (basename(realpathSync(path)) === 'snap') return true;
  const start = Buffer.alloc(2048);
  const file = openSync(path, 'r');
  readSync(file, start);
  closeSync(file);
  return start.toString('latin1').startsWith('#!') && start.includes('/snap/bin/');
}
