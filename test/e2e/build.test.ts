import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { EXTENSION_DIR } from './support/stage.ts';

// Here and not among the unit tests, as they look at the build that ships.

type Manifest = Readonly<Record<string, unknown>> & {
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
};

const manifest: Manifest = JSON.parse(built('manifest.json'));

describe('permissions', () => {
  it('are those of the README, and each has its reason there', () => {
    const rows = [...section('Permissions').matchAll(/^\| `([^`]+)` +\| (.*\S) +\|$/gmu)];
    const listed = rows.map(([, permission]) => permission);
    expect(listed).toEqual([
      ...manifest.permissions,
      ...manifest.host_permissions,
      ...manifest.optional_host_permissions,
    ]);
    for (const [, , reason] of rows) expect(reason).toMatch(/\w{3}/u);
  });

  it('are all there is: one that is optional, no content script, nothing open to pages', () => {
    const further = [
      'optional_permissions',
      'content_scripts',
      'web_accessible_resources',
      'externally_connectable',
    ];
    expect(Object.keys(manifest).filter((key) => further.includes(key))).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  });
});

describe('locales', () => {
  it('every sentence is written and used', async () => {
    const source = ['utils', 'components', 'entrypoints']
      .flatMap((folder) => filesIn(folder, /\.tsx?$/u))
      .concat('wxt.config.ts')
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const parsed = await parseMessagesFile('utils/locales/en.yml');
    // The parser adds Chrome's own, such as @@ui_locale.
    const messages = parsed.filter((message) => !message.key[0]?.startsWith('@@'));
    expect(messages.length).toBeGreaterThan(100);
    const empty: string[] = [];
    const unused: string[] = [];
    for (const message of messages) {
      const key = message.key.join('.');
      const words = message.type === 'plural' ? Object.values(message.plurals) : [message.message];
      if (words.some((each) => each.trim() === '')) empty.push(key);
      const names = [`'${key}'`, `__MSG_${message.key.join('_')}__`];
      if (!names.some((name) => source.includes(name))) unused.push(key);
    }
    expect({ empty, unused }).toEqual({ empty: [], unused: [] });
  });
});

/** Every address in the build has a reason to be there; requests go to the first alone. */
const ADDRESSES: Readonly<Record<string, string>> = {
  'https://api.heygen.com': 'where requests go',
  'https://app.heygen.com': 'a link for the person: their HeyGen settings',
  'http://www.w3.org': 'names of XML namespaces, which preact knows elements by',
  'https://github.com': 'in a warning of wxt, to read',
  'https://wxt.dev': 'in an error of wxt, to read',
};

/** What the popup may load before it is drawn, in bytes after gzip. What reads pictures comes later. */
const POPUP_BUDGET = 45_000;

describe('the build', () => {
  it('names no host but HeyGen’s for requests', () => {
    const code = filesIn(EXTENSION_DIR, /\.(?:js|css|html)$/u)
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const found = code.matchAll(/\b(?:https?|wss?):\/\/[\w.-]*\w/gu);
    expect([...new Set([...found].map(([address]) => address))].sort()).toEqual(
      Object.keys(ADDRESSES).sort(),
    );
  });

  it('opens the popup with little', () => {
    const page = built('popup.html');
    const parts = [...page.matchAll(/(?:src|href)="\/((?:chunks|assets)\/[^"]+)"/gu)];
    expect(parts.length).toBeGreaterThan(3);
    const texts = [page, ...parts.map(([, path]) => built(path ?? ''))];
    const bytes = texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
    expect(bytes).toBeLessThan(POPUP_BUDGET);
  });
});

function built(path: string): string {
  return readFileSync(join(EXTENSION_DIR, path), 'utf8');
}

/** A section of the README, without those below it. */
function section(heading: string): string {
  const sections = readFileSync('README.md', 'utf8').split(/^(?=## )/mu);
  const found = sections.find((text) => text.startsWith(`## ${heading}\n`));
  if (found === undefined) throw new Error(`The README has no “${heading}”.`);
  return found;
}

function filesIn(folder: string, name: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => name.test(path))
    .map((path) => join(folder, path));
}
