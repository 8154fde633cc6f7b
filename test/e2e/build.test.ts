import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import config from '../../wxt.config.ts';
import { EXTENSION_DIR } from './support/stage.ts';

type Manifest = Readonly<Record<string, unknown>> & {
  readonly incognito: string;
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
};

const manifest: Manifest = JSON.parse(built('manifest.json'));
const wanted = config.manifest as Manifest;

describe('the manifest', () => {
  it('asks for the permissions of wxt.config.ts and no others', () => {
    expect(manifest.permissions).toEqual(wanted.permissions);
    expect(manifest.host_permissions).toEqual(wanted.host_permissions);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  });

  it('stays out of private windows', () => {
    expect(manifest.incognito).toBe('not_allowed');
  });

  it('has no optional permission, no content script, and nothing open to pages', () => {
    const further = [
      'optional_permissions',
      'content_scripts',
      'web_accessible_resources',
      'externally_connectable',
    ];
    expect(Object.keys(manifest).filter((key) => further.includes(key))).toEqual([]);
  });
});

describe('the policies', () => {
  it('begin from nothing, in the manifest and in each page', () => {
    // Of the sandbox, the one that needs no more than the manifest's.
    const pages = filesIn(EXTENSION_DIR, /\.html$/u).filter((it) => !it.includes('picture-board'));
    expect(pages.length).toBe(9);
    const { extension_pages: all, sandbox } = Object(manifest.content_security_policy);
    for (const policy of [all, sandbox, ...pages.map((page) => readFileSync(page, 'utf8'))]) {
      expect(policy).toMatch(/default-src 'none'/u);
      expect(policy).not.toMatch(/unsafe|\*:|[\s"]\*[\s";]/u);
    }
  });

  it('let no page speak to a host but HeyGen’s', () => {
    for (const page of filesIn(EXTENSION_DIR, /\.html$/u)) {
      const [, policy = ''] =
        /Content-Security-Policy"\s+content="([^"]*)"/u.exec(readFileSync(page, 'utf8')) ?? [];
      const hosts = policy.split(/[\s;]+/u).filter((part) => /[:.]/u.test(part));
      const known = ['blob:', 'data:', 'https://*.heygen.ai', 'https://*.heygen.com'];
      expect(hosts.filter((host) => !known.includes(host))).toEqual([]);
    }
  });
});

/** Every address in the build has a reason to be there; requests go to the first alone. */
const ADDRESSES: Readonly<Record<string, string>> = {
  'https://api.heygen.com': 'where requests go',
  'https://app.heygen.com': 'a link for the person: their HeyGen settings',
  'https://www.heygen.com': 'a link for the person: HeyGen’s privacy policy',
  'http://www.w3.org': 'names of XML namespaces, which preact knows elements by',
};

/** What the popup may load before it is drawn, in bytes after gzip. What reads pictures comes later. */
const POPUP_BUDGET = 28_300;
/** What the worker may load, in bytes after gzip: a service worker can load nothing later. */
const WORKER_BUDGET = 78_500;

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
    const kinds = parts.map(([, path]) => path?.split('.').at(-1) ?? '');
    expect(kinds.toSorted()).toEqual(['css', 'js', 'js']);
    const texts = [page, ...parts.map(([, path]) => built(path ?? ''))];
    const bytes = texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
    expect(bytes).toBeLessThan(POPUP_BUDGET);
  });

  it('opens the popup without a chain of files, and without what parses records', () => {
    const scripts = [...built('popup.html').matchAll(/="\/(chunks\/[^"]+)"/gu)];
    const known = scripts.map(([, path]) => path ?? '');
    const imported = known.flatMap((path) =>
      [...built(path).matchAll(/(?:from|import)\s*[`'"]\.\/([^`'"]+)/gu)].map(([, name]) => name),
    );
    expect(imported.length).toBeGreaterThan(0);
    for (const name of imported) expect(known).toContain(`chunks/${name}`);
    expect(known.map(built).join('\n')).not.toContain('~standard');
  });

  it('opens the composer with two files more, and without the polyfill', () => {
    const [name = ''] = readdirSync(join(EXTENSION_DIR, 'chunks')).filter((file) =>
      file.startsWith('composer-'),
    );
    const kinds = importedBy(`chunks/${name}`).map((path) => path.split(/[/-]/u)[1]);
    expect(new Set(kinds)).toEqual(new Set(['fields', 'first', 'rolldown']));
  });

  it('wakes the worker with no more than it has', () => {
    expect(gzipSync(built('background.js')).length).toBeLessThan(WORKER_BUDGET);
    expect(built('background.js')).toContain('~standard');
  });
});

/** What a file loads with itself, and what that loads. */
function importedBy(path: string): readonly string[] {
  const seen = new Set<string>();
  const look = (of: string): void => {
    for (const [, name] of built(of).matchAll(/(?:from|import)\s*[`'"]\.\/([^`'"]+)/gu)) {
      const next = `chunks/${name}`;
      if (seen.has(next)) continue;
      seen.add(next);
      look(next);
    }
  };
  look(path);
  return [...seen];
}

function built(path: string): string {
  return readFileSync(join(EXTENSION_DIR, path), 'utf8');
}

function filesIn(folder: string, name: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => name.test(path))
    .map((path) => join(folder, path));
}
