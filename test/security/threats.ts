import type { Threat } from './threat.ts';
import { FROM_ANSWERS } from './threats/answers.ts';
import { OF_KEEPING } from './threats/keeping.ts';
import { FROM_PAGES } from './threats/pages.ts';
import { FROM_PICTURES } from './threats/pictures.ts';
import { OF_SUPPLY } from './threats/supply.ts';

/** Every threat that is known, in the order of SECURITY.md. */
export const THREATS: readonly Threat[] = [
  ...FROM_PAGES,
  ...FROM_PICTURES,
  ...FROM_ANSWERS,
  ...OF_KEEPING,
  ...OF_SUPPLY,
];
