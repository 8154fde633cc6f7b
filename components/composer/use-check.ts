import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import {
  checkDraft,
  type DraftProblems,
  problemsAtOnce,
} from '../../utils/core/draft/check-draft.ts';
import { type Draft, photosOf } from '../../utils/core/draft/draft.ts';
import type { StoredPhoto } from '../../utils/core/photo/photo.ts';
import { bringIntoView } from '../parts/into-view.ts';
import type { RightsState } from '../parts/rights/rights.tsx';
import { sayOptionProblems } from '../parts/video-options/option-props.ts';
import { type ProblemSentences, sayProblems } from './say-problems.ts';

export interface Check {
  /** Every problem. */
  readonly found: DraftProblems;
  /** The same of a newer draft than the one shown. */
  readonly check: (draft: Draft) => DraftProblems;
  /** The messages to show at the moment. */
  readonly say: ProblemSentences;
  /** What to mend first, once a submit was refused. */
  readonly first: string | undefined;
  /** Every problem is shown, not only those that more typing can't fix. */
  readonly strict: boolean;
  /** Called with the problems that stopped a submit; `null` if there were none. */
  readonly refuse: (problems: DraftProblems | null) => void;
  /** Called if HeyGen's terms are all that is missing. */
  readonly refuseForRights: () => void;
}

interface Checked {
  readonly draft: Draft;
  readonly stored: StoredPhoto | undefined;
  readonly rights: RightsState;
  readonly form: RefObject<HTMLFormElement | null>;
}

/**
 * Validates a draft and decides what to show when. Each refusal focuses the first invalid field.
 */
export function useCheck({ draft, stored, rights, form }: Checked): Check {
  const [strict, setStrict] = useState(false);
  /** Counters rather than flags, so that a repeated refusal moves the focus again. */
  const [needsRights, setNeedsRights] = useState(0);
  const [refusals, setRefusals] = useState(0);
  useEffect(() => {
    if (refusals > 0 && form.current) focusWrong(form.current);
  }, [refusals, form]);
  useEffect(() => {
    const box = form.current?.querySelector<HTMLElement>('.rights__box');
    if (needsRights > 0 && box) focusWithProblem(box);
  }, [needsRights, form]);

  const check = (newest: Draft) =>
    checkDraft(newest, {
      stored: [stored],
      rightsAccepted: rights !== 'open',
      now: Date.now(),
    });
  const found = check(draft);
  const atOnce = {
    ...problemsAtOnce(found, photosOf(draft).length),
    ...(needsRights > 0 && found.rights ? { rights: found.rights } : {}),
  };
  const say = sayProblems(strict ? found : atOnce, draft.script);
  const { rights: last, ...earlier } = say;
  const all = [...Object.values(earlier), ...Object.values(sayOptionProblems(found)), last];
  return {
    found,
    check,
    say,
    first: strict ? all.find((sentence) => sentence !== undefined) : undefined,
    strict,
    refuse: (problems) => {
      setStrict(problems !== null);
      if (problems) setRefusals((before) => before + 1);
    },
    refuseForRights: () => setNeedsRights((before) => before + 1),
  };
}

/** What the options hide is not shown, and has its turn later. */
function focusWrong(form: HTMLFormElement): void {
  const wrong = [...form.querySelectorAll<HTMLElement>('[aria-invalid="true"]')];
  const field = wrong.find((each) => each.closest('[hidden]') === null);
  if (field) focusWithProblem(field);
}

function focusWithProblem(field: HTMLElement): void {
  field.focus();
  bringIntoView(field);
}
