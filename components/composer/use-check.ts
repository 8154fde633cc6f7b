import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import {
  checkDraft,
  type DraftProblems,
  problemsAtOnce,
} from '../../utils/core/draft/check-draft.ts';
import { type Draft, photosOf } from '../../utils/core/draft/draft.ts';
import type { StoredPhoto } from '../../utils/core/photo/photo.ts';
import type { RightsState } from './rights.tsx';
import { type ProblemSentences, sayProblems } from './say-problems.ts';

export interface Check {
  /** All that is wrong. */
  readonly found: DraftProblems;
  /** What is said of it. */
  readonly say: ProblemSentences;
  /** Each field tells, and not only what can't be mended by more typing. */
  readonly strict: boolean;
  /** What was pressed can't be done for what is wrong with the draft; `null`: nothing is. */
  readonly refuse: (problems: DraftProblems | null) => void;
  /** What was pressed needs the right to be confirmed, and nothing else. */
  readonly refuseForRights: () => void;
}

interface Checked {
  readonly draft: Draft;
  readonly stored: StoredPhoto | undefined;
  readonly rights: RightsState;
  readonly form: RefObject<HTMLFormElement | null>;
}

/** What is wrong with a draft, and when it is said. Each refusal leads to the first field that is wrong. */
export function useCheck({ draft, stored, rights, form }: Checked): Check {
  const [strict, setStrict] = useState(false);
  /** How often. */
  const [needsRights, setNeedsRights] = useState(0);
  const [refusals, setRefusals] = useState(0);
  useEffect(() => {
    if (refusals > 0 && form.current) focusWrong(form.current);
  }, [refusals, form]);
  useEffect(() => {
    if (needsRights > 0) form.current?.querySelector<HTMLElement>('.rights__box')?.focus();
  }, [needsRights, form]);

  const found = checkDraft(draft, { stored: [stored], rightsAccepted: rights !== 'open' });
  const atOnce = {
    ...problemsAtOnce(found, photosOf(draft).length),
    ...(needsRights > 0 && found.rights ? { rights: found.rights } : {}),
  };
  return {
    found,
    say: sayProblems(strict ? found : atOnce, draft.script),
    strict,
    refuse: (problems) => {
      setStrict(problems !== null);
      if (problems) setRefusals((before) => before + 1);
    },
    refuseForRights: () => setNeedsRights((before) => before + 1),
  };
}

/** Goes to the first field that is wrong; what is wrong and hidden is seen. */
function focusWrong(form: HTMLFormElement): void {
  const wrong = '[aria-invalid="true"]';
  for (const closed of form.querySelectorAll<HTMLDetailsElement>('details:not([open])')) {
    if (closed.querySelector(wrong)) closed.open = true;
  }
  form.querySelector<HTMLElement>(wrong)?.focus();
}
