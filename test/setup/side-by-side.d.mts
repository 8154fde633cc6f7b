/** The types of side-by-side.mjs, where each is explained. */
export type Step = {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** The steps that have to be right before this one; one that was not asked for is. */
  readonly after: readonly string[];
  /** Runs also where one of those before it failed, though not where one was left out. */
  readonly evenSo?: boolean;
  /** What it prints is a result in itself, also where it passes. */
  readonly shown?: boolean;
};
export type Result = { readonly code: number; readonly output: string; readonly seconds: number };
export type End =
  | { readonly step: Step; readonly state: 'passed' | 'failed'; readonly result: Result }
  | { readonly step: Step; readonly state: 'left out'; readonly because: string };

export function sideBySide(
  steps: readonly Step[],
  run: (step: Step) => Promise<Result>,
  onEnd: (end: End) => void,
): Promise<readonly End[]>;
export function reportOf(end: End): string;
