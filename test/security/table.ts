import { existsSync } from 'node:fs';
import type { Judged, Verdict } from './judge.ts';
import type { Threat } from './threat.ts';

/** The threats as a table in Markdown, padded as the formatter wants it, with links to the files of the tests. */
export function markdown(threats: readonly Threat[]): string {
  const rows = threats.map(({ name, done, tests }) => {
    const files = [...new Set(tests.map(([file]) => file))];
    return [name, done, files.map(link).join(', ')];
  });
  const head = ['threat', 'what is done', 'held by'];
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [head, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('\n');
}

const link = (file: string): string => `[\`${file.replace(/^\w+\//u, '')}\`](${pathOf(file)})`;

/**
 * The file of a test, from the project's root.
 *
 * @throws {Error} where there is none
 */
export function pathOf(file: string): string {
  const path = ['ts', 'tsx']
    .map((ending) => `test/${file}.test.${ending}`)
    .find((each) => existsSync(each));
  if (path === undefined) throw new Error(`There are no tests called ${file}.`);
  return path;
}

/** The threats as lines to read on a screen, each test with what became of it. */
export function report(judged: readonly Judged[]): string {
  const lines = judged.flatMap(({ threat, verdicts, held }) => [
    `${held ? 'pass' : 'FAIL'}  ${threat.name}`,
    ...verdicts.map(testLine),
  ]);
  const held = judged.filter((each) => each.held).length;
  return [...lines, '', `${held} of ${judged.length} threats are held by tests that pass`].join(
    '\n',
  );
}

function testLine({ test: [file, title], count, state }: Verdict): string {
  const many = count > 1 ? ` (${count} tests)` : '';
  return `        ${state.padEnd(9)} ${file}: ${title}${many}`;
}
