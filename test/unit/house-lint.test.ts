import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PLAN } from '../house/plan.ts';

/** A copy of the house in which every room imports a file of every other, linted as the real one is. */
const house = mkdtempSync(join(tmpdir(), 'stillspeak-house-'));
afterAll(() => rmSync(house, { recursive: true }));

const rooms = Object.keys(PLAN);

/** Where a file of a room lies; `deep`: a folder further down, where the room is one. */
function fileOf(room: string, deep = false): string {
  const files = PLAN[room]?.files ?? '';
  if (files.endsWith('.ts')) return files;
  if (files.endsWith('-')) return `${files}audio.ts`;
  return `${files}/${deep ? 'deep/' : ''}planted.ts`;
}

const importOf = (from: string, to: string, word: string): string => {
  const path = relative(dirname(from), to);
  return `import ${word} from '${path.startsWith('.') ? path : `./${path}`}';`;
};

/** For each planted file, which room each of its lines imports from. */
const planted = new Map<string, readonly { readonly to: string; readonly allowed: boolean }[]>();
for (const from of rooms) {
  for (const file of new Set([fileOf(from), fileOf(from, true)])) {
    const { uses = [], types = [] } = PLAN[from] ?? {};
    const lines = rooms
      .filter((to) => to !== from)
      .flatMap((to, index) => [
        {
          to,
          text: importOf(file, fileOf(to), `{ a${index} }`),
          allowed: uses.includes(to),
        },
        {
          to: `${to} (types)`,
          text: importOf(file, fileOf(to), `type { b${index} }`),
          allowed: uses.includes(to) || types.includes(to),
        },
      ]);
    planted.set(file, lines);
    mkdirSync(join(house, dirname(file)), { recursive: true });
    writeFileSync(join(house, file), lines.map(({ text }) => text).join('\n'));
  }
}

describe('lint', () => {
  const refused = lint();

  it.each([...planted])('refuses in %s what the plan does not allow', (file, lines) => {
    const expected = lines.filter(({ allowed }) => !allowed).map(({ to }) => to);
    const found = lines.filter((_, index) => refused.has(`${file}:${index + 1}`));
    expect(found.map(({ to }) => to)).toEqual(expected);
  });
});

/** The lines that lint refuses, as `path:line`. */
function lint(): ReadonlySet<string> {
  copyFileSync('.oxlintrc.json', join(house, '.oxlintrc.json'));
  const oxlint = resolve('node_modules/.bin/oxlint');
  let output: string;
  try {
    output = execFileSync(oxlint, ['--format', 'unix', '.'], {
      cwd: house,
      encoding: 'utf8',
      // What Node is to load there is named from the project's root.
      env: { ...process.env, NODE_OPTIONS: '' },
    });
  } catch (error) {
    // It ends with 1 where it refuses something.
    output = String((error as { stdout?: unknown }).stdout);
  }
  const found = output.matchAll(/^(.+?):(\d+):\d+: .*no-restricted-imports/gmu);
  return new Set(
    [...found].map(([, path = '', line]) => `${relative(house, resolve(house, path))}:${line}`),
  );
}
