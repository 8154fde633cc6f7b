import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import config from '../../wxt.config.ts';

const readme = readFileSync('README.md', 'utf8');
const documents = [
  'README.md',
  ...filesIn('docs', /\.md$/u),
  'SECURITY.md',
  'test/simulator/README.md',
];

describe('the README', () => {
  it('is short', () => {
    expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(130);
  });

  it('lists the permissions that the manifest asks for, each with its reason', () => {
    const { permissions, host_permissions, optional_host_permissions } = config.manifest as {
      readonly [list: string]: readonly string[];
    };
    const rows = [...section('Permissions').matchAll(/^\| `([^`]+)` +\| (.*\S) +\|$/gmu)];
    expect(rows.map(([, permission]) => permission)).toEqual(
      [permissions, host_permissions, optional_host_permissions].flat(),
    );
    for (const [, , reason] of rows) expect(reason).toMatch(/\w{3}/u);
  });

  it('names only commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = documents.flatMap((path) => [
      ...readFileSync(path, 'utf8').matchAll(/npm (?:run )?(\w+)/gu),
    ]);
    // These are npm's own.
    const commands = [...new Set(named.map(([, command = '']) => command))];
    expect(commands.filter((it) => !['ci', 'install'].includes(it) && !(it in scripts))).toEqual(
      [],
    );
  });
});

describe('the documents', () => {
  it.each(documents)('%s leads only to files that are there', (path) => {
    const links = readFileSync(path, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/gu);
    const missing = [...links]
      .map(([, link = '']) => join(dirname(path), link))
      .filter((target) => !existsSync(target));
    expect(missing).toEqual([]);
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

/** A section of the README, without those below it. */
function section(heading: string): string {
  const sections = readme.split(/^(?=## )/mu);
  const found = sections.find((text) => text.startsWith(`## ${heading}\n`));
  if (found === undefined) throw new Error(`The README has no “${heading}”.`);
  return found;
}

function filesIn(folder: string, name: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => name.test(path))
    .map((path) => join(folder, path));
}
