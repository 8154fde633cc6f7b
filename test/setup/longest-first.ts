import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Test files that wait long for something that takes its time: started last, they would run on alone. */
const LONG = [
  'trials',
  'faults',
  'queue',
  'order',
  'clicks',
  'faces',
  'errors',
  'looks',
  'trials-pages',
  'keys',
  'crop',
  'reach',
  'money',
  'elsewhere',
  'voices',
  'restart',
  'chaos',
];

/** Starts the longest files first, also where vitest has not seen them run. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

function rank({ moduleId }: TestSpecification): number {
  const at = LONG.indexOf(basename(moduleId, '.test.ts'));
  return at === -1 ? LONG.length : at;
}
