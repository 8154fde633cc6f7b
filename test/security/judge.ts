import type { Outcome } from './outcomes.ts';
import type { TestName, Threat } from './threat.ts';

/** What became of the tests that begin with one title. */
export interface Verdict {
  readonly test: TestName;
  /** How many there are; a table of cases has a test for each. */
  readonly count: number;
  readonly state: 'passed' | 'failed' | 'left out' | 'not run';
}

/** Whether what is done against a threat is seen to be done. */
export interface Judged {
  readonly threat: Threat;
  readonly verdicts: readonly Verdict[];
  readonly held: boolean;
}

/** Judges a threat by what became of the tests: one that failed, was left out, or is not there holds nothing. */
export function judge(threat: Threat, outcomes: readonly Outcome[]): Judged {
  const verdicts = threat.tests.map((test) => verdictOn(test, outcomes));
  return { threat, verdicts, held: verdicts.every(({ state }) => state === 'passed') };
}

function verdictOn(test: TestName, outcomes: readonly Outcome[]): Verdict {
  const [file, title] = test;
  const states = outcomes
    .filter((outcome) => outcome.file === file && outcome.title.startsWith(title))
    .map(({ state }) => state);
  return { test, count: states.length, state: worst(states) };
}

function worst(states: readonly Outcome['state'][]): Verdict['state'] {
  if (states.length === 0) return 'not run';
  if (states.includes('failed')) return 'failed';
  return states.every((state) => state === 'passed') ? 'passed' : 'left out';
}
