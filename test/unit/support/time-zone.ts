import { afterAll, beforeAll } from 'vitest';

/** Runs the tests of a file in a time zone, such as `Europe/Berlin`. */
export function useTimeZone(name: string): void {
  const before = process.env.TZ;
  beforeAll(() => {
    process.env.TZ = name;
  });
  afterAll(() => {
    process.env.TZ = before;
  });
}

/** A moment by the time zone in use, in Unix milliseconds. */
export const at = (text: string): number => new Date(text).getTime();
