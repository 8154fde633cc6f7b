import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What became of one test. */
export interface Outcome {
  readonly file: string;
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped' | 'pending';
}

/** What test/setup/outcomes.mjs left of the last run of every project; nothing of what was never run. */
export function lastOutcomes(folder = '.output/outcomes'): readonly Outcome[] {
  return files(folder).flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

function files(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
