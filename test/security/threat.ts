/** Something that somebody could do to a person by way of Stillspeak, and what holds them off. */
export interface Threat {
  /** What would happen, in a few words. */
  readonly name: string;
  /** What is done against it, in a sentence without a period. */
  readonly done: string;
  /** The tests that fail where it is done no longer: at least one. */
  readonly tests: readonly [TestName, ...TestName[]];
}

/**
 * A file, from the folder of tests and without its ending, and the beginning of a title, with those of its groups
 * before it: every test that begins so is meant.
 */
export type TestName = readonly [file: string, title: string];
