import type { DraftProblems } from '../../../utils/core/draft/check-draft.ts';

/** The list of all options, and the pages that it leads to, in their order. */
export const OPTION_PAGES = [
  'preset',
  'speech',
  'face',
  'frame',
  'background',
  'output',
  'motion',
  'title',
  'account',
  'advanced',
] as const;
export type OptionPage = (typeof OPTION_PAGES)[number];

/** What stands in the composer's own view. Its problems come first. */
const OWN = ['photo', 'script', 'recording', 'audioUrl', 'voice'] as const;
const SPEECH = ['speed', 'pitch', 'volume', 'locale'] as const;

/** Where the first thing to mend stands; `null` where that is seen anyway, or nothing is wrong. */
export function placeOf(problems: DraftProblems): OptionPage | 'composer' | null {
  if (OWN.some((field) => problems[field])) return 'composer';
  if (SPEECH.some((field) => problems[field])) return 'speech';
  if (problems.background) return 'background';
  return problems.callbackUrl ? 'advanced' : null;
}

/** Whether something on a page is to be mended. */
export function isWrong(page: OptionPage, problems: DraftProblems): boolean {
  const { photo: _, script: __, ...options } = problems;
  if (page === 'speech') return SPEECH.some((field) => options[field]);
  if (page === 'background') return options.background !== undefined;
  return page === 'advanced' && options.callbackUrl !== undefined;
}
