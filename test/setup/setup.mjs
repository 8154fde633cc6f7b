// Plain JavaScript without dependencies: it runs before anything is installed.
import { findChromium } from './chromium.mjs';
import { installPackages, packagesAreCurrent } from './packages.mjs';
import { canInstall, displayTools, haveAll, install } from './system.mjs';

const howToGetChromium =
  'No Chromium found: run "npx playwright-core install chromium", or set STILLSPEAK_CHROMIUM to a ' +
  'Chromium or Chrome for Testing (Google Chrome itself can no longer load unpacked extensions).';

/**
 * Makes this machine ready to build, test and show the project; does nothing where all is there.
 *
 * @param {{ display: boolean }} wanted `display`: also get what a real right-click on a virtual
 *   display needs, if that is possible
 * @returns {Promise<{ chromium: string, display: boolean }>} the browser's path, and whether a
 *   virtual display can be had
 * @throws {Error} with a sentence for the person, when something necessary can't be had
 */
export async function setUp(wanted) {
  checkNode();
  if (!packagesAreCurrent()) {
    await progress('Installing the npm packages', installPackages);
  }
  const wantsDisplay = wanted.display && process.platform === 'linux';
  let display = process.platform === 'linux' && haveAll(displayTools);
  let chromium = findChromium();
  if (!chromium) {
    const trouble = await installFromDebian(['chromium', 'fonts-liberation']);
    chromium = findChromium();
    if (!chromium) throw new Error([trouble, howToGetChromium].filter(Boolean).join('\n'));
  }
  let problem;
  if (wantsDisplay && !display) {
    problem = await installFromDebian(['xvfb', 'xdotool', 'openbox', 'imagemagick']);
    display = haveAll(displayTools);
  }
  if (wantsDisplay && !display) {
    const missing = 'xvfb, xdotool, openbox and imagemagick are not all installed';
    // As root of a Debian they could be: there the tests fail.
    const end = canInstall() ? problem : 'The real right-click is left out.';
    console.error(`No virtual display: ${missing}. ${end ?? ''}`.trim());
  }
  return { chromium, display };
}

function checkNode() {
  const version = process.versions.node;
  if (Number.parseInt(version, 10) >= 20) return;
  throw new Error(`This project needs Node.js 20 or newer; this is ${version}.`);
}

/** @returns {Promise<string | undefined>} what went wrong */
async function installFromDebian(/** @type {readonly string[]} */ packages) {
  if (!canInstall()) return undefined;
  return progress(`Installing ${packages.join(', ')}`, () => install(packages));
}

/**
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 */
async function progress(what, work) {
  const started = performance.now();
  process.stderr.write(`${what} … `);
  try {
    return await work();
  } finally {
    process.stderr.write(`${((performance.now() - started) / 1000).toFixed(0)} s\n`);
  }
}
