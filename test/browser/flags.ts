import { withoutKey } from '../setup/secrets.mjs';
import { isSandboxed, type Machine, thisMachine } from './sandbox.ts';

/** What to start a browser with. */
export type LaunchOptions = {
  /** The built, unpacked extension. */
  readonly extensionDir: string;
  /** More of them, to be loaded beside it. */
  readonly furtherDirs?: readonly string[];
  /** A profile to go on with; without it, a new one that `close()` deletes. */
  readonly profileDir?: string;
  readonly headless: boolean;
  /** The page that greets a person is closed again without this. */
  readonly welcome?: 'stays';
  /**
   * Host name → port on loopback that answers for it, with whatever certificate; no other host can
   * be reached then. Empty: the internet as it is, certificates checked.
   */
  readonly hosts: Readonly<Record<string, number>>;
  /** The X display for a headed browser, such as `:7`. */
  readonly display?: string;
  /** More switches for Chromium. */
  readonly args?: readonly string[];
};

/** Chromium keeps to the last list it is given: what Playwright leaves out is left out here, too. */
const LEFT_OUT = [
  // Pages of the browser's own and processes that are made in advance, for tabs that no test opens.
  'PreloadTopChromeWebUI',
  // Two pages behind the address bar of every window, which take longer to load than all the rest starts.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'SpareRendererForSitePerProcess',
  // Tries https: at the gallery's addresses first.
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  // Asks hosts that can't be reached.
  'AimEnabled',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PreconnectToSearch',
  // Keeps a page of before on the screen while the next one loads.
  'PaintHolding',
  'DestroyProfileOnBrowserClose',
  'ThirdPartyStoragePartitioning',
];

/** Chromium's switches: it is quiet, has the one extension, and has its sandbox wherever that can be had. */
export function flags(
  { extensionDir, furtherDirs = [], headless, hosts, args = [] }: LaunchOptions,
  machine: Machine = thisMachine(),
): string[] {
  const extensions = [extensionDir, ...furtherDirs].join(',');
  return [
    ...(isSandboxed(hosts, machine) ? [] : ['--no-sandbox']),
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--no-default-browser-check',
    '--hide-crash-restore-bubble',
    '--password-store=basic',
    '--lang=en-US',
    `--disable-features=${LEFT_OUT.join(',')}`,
    // Windows and popups are there at once; what moves in a page moves as ever.
    '--animation-duration-scale=0',
    '--wm-window-animations-disabled',
    '--window-position=0,0',
    '--window-size=1280,900',
    ...only(hosts),
    // Lets menu.ts give the extension `activeTab`, as a click of a person does.
    '--enable-unsafe-extension-debugging',
    `--disable-extensions-except=${extensions}`,
    `--load-extension=${extensions}`,
    // Where there is a window, keeps it free of the bar that warns of switches like these.
    ...(headless ? [] : ['--test-type']),
    ...args,
  ];
}

function only(hosts: LaunchOptions['hosts']): string[] {
  const rules = Object.entries(hosts).map(([host, port]) => `MAP ${host} 127.0.0.1:${port}`);
  if (rules.length === 0) return [];
  return [
    `--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(',')}`,
    '--ignore-certificate-errors',
  ];
}

/** The environment of the browser: this one, without the person's key. */
export function environment({ display }: LaunchOptions): Record<string, string> {
  return withoutKey({ ...process.env, ...(display ? { DISPLAY: display } : {}) });
}
