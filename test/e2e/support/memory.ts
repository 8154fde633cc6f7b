import { readFile, writeFile } from 'node:fs/promises';
import type { Browser } from '../../browser/launch.ts';

/** The most memory that the extension's own processes hold at any moment of some work, in bytes. Linux only. */
export async function peakBytes(browser: Browser, work: () => Promise<void>): Promise<number> {
  const ids = await extensionProcesses(browser);
  // Sets the mark of the highest back to what is held now.
  for (const id of ids) await writeFile(`/proc/${id}/clear_refs`, '5');
  await work();
  const peaks = await Promise.all(ids.map(highest));
  return peaks.reduce((sum, peak) => sum + peak, 0);
}

async function highest(id: number): Promise<number> {
  const status = await readFile(`/proc/${id}/status`, 'utf8');
  return Number(/^VmHWM:\s+(\d+)/mu.exec(status)?.[1] ?? 0) * 1024;
}

async function extensionProcesses({ session }: Browser): Promise<readonly number[]> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const ids = await Promise.all(
    processInfo.map(async ({ id }) => {
      const line = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
      return line.includes('--extension-process') ? [id] : [];
    }),
  );
  return ids.flat();
}
