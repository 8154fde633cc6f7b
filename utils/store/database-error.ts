import { entryOf } from '../core/entry-of.ts';

/**
 * Why the database can't be had. `blocked`: a page of an older version holds it. `newer`: a newer version has written
 * it. `full`: there is no room for it. `damaged`: all else; only a new one helps where trying again does not.
 */
export type DatabaseProblem = 'blocked' | 'newer' | 'full' | 'damaged';

/** Nothing can be read or kept at all, whatever was asked for. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly problem: DatabaseProblem;

  constructor(problem: DatabaseProblem, options?: ErrorOptions) {
    super(`The database is ${problem}`, options);
    this.problem = problem;
  }
}

const PROBLEMS: Readonly<Record<string, DatabaseProblem>> = {
  VersionError: 'newer',
  QuotaExceededError: 'full',
};

/** @param error what the browser says of an opening that failed. */
export function asDatabaseError(error: unknown): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const name = error instanceof DOMException ? error.name : '';
  return new DatabaseError(entryOf(PROBLEMS, name) ?? 'damaged', { cause: error });
}

/** `null`: it is another error, and the database may be all right. */
export const databaseProblem = (error: unknown): DatabaseProblem | null =>
  error instanceof DatabaseError ? error.problem : null;
