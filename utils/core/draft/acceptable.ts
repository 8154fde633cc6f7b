import { optionProblems } from './check-draft.ts';
import type { VideoOptions } from './options.ts';

/** What of some changes can be kept as a default: what is wrong stays as it was. */
export function acceptable<Options extends VideoOptions>(
  kept: Options,
  changes: Partial<Options>,
): Options {
  const wanted = { ...kept, ...changes };
  const problems = optionProblems(wanted);
  const { background, removeBackground, callbackUrl, outputFormat } = kept;
  const possible = {
    ...wanted,
    ...(problems.background ? { background, removeBackground } : {}),
    ...(problems.callbackUrl ? { callbackUrl } : {}),
  };
  // What is kept instead may not go with the rest.
  return optionProblems(possible).background ? { ...possible, outputFormat } : possible;
}
