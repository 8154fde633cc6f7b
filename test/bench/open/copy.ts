import { appendFile, cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../bundle.ts';

const PAGE_HEAD = /<meta charset="utf-8"\s*\/?>/iu;

/**
 * Copies a build, with the bench's own clock in it: a script that is the popup's first, and a last line of the worker's.
 * Each copy is an extension of its own, with a database of its own, so that many can be measured by turns in one browser.
 */
export async function copyWithClock(build: string, to: string): Promise<void> {
  await cp(build, to, { recursive: true });
  const probe = await bundle(fileURLToPath(new URL('probe.ts', import.meta.url)));
  await writeFile(join(to, 'probe.js'), probe);
  const page = await readFile(join(to, 'popup.html'), 'utf8');
  const clocked = page.replace(PAGE_HEAD, '$&<script src="/probe.js"></script>');
  if (clocked === page) throw new Error('The popup has no head to put the clock into.');
  await writeFile(join(to, 'popup.html'), clocked);
  await appendFile(join(to, 'background.js'), '\nself.registeredAt = performance.now();\n');
}
