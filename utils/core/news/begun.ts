import * as v from 'valibot';

/** A notification that may be on the screen while its jobs are not marked as told yet. */
export interface Begun {
  readonly id: string;
  /** Ids of its jobs. */
  readonly jobs: readonly string[];
}

export const begunRecord: v.GenericSchema<unknown, Begun> = v.object({
  id: v.string(),
  jobs: v.array(v.string()),
});

const PREFIX = 'several ';

/** The id of a notification of several jobs: unlike any job's, and its own at each moment. */
export const severalId = (now: number): string => `${PREFIX}${now}`;

export const isSeveral = (id: string): boolean => id.startsWith(PREFIX);
