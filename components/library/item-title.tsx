import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Job } from '../../utils/core/job/job.ts';
import { LONGEST_NAME, shownTitle } from '../../utils/core/job/labels.ts';
import { isComposing } from '../parts/composing.ts';
import { Problem } from '../parts/problem.tsx';
import { useLabeling } from './use-labeling.ts';

interface ItemTitleProps {
  readonly job: Job;
  readonly renaming: boolean;
  readonly onDone: () => void;
}

/** What a job is called, or the field for another name. */
export function ItemTitle({ job, renaming, onDone }: ItemTitleProps) {
  const title = shownTitle(job);
  return (
    <h3 class="item__title" dir="auto" title={title}>
      {renaming ? <NameField job={job} onDone={onDone} /> : title}
    </h3>
  );
}

/** Enter, and leaving it, keep what is written; Escape keeps the name as it was. An empty one is HeyGen's again. */
function NameField({ job, onDone }: Omit<ItemTitleProps, 'renaming'>) {
  const field = useRef<HTMLInputElement>(null);
  const { failed, finish } = useLabeling(job.id, onDone);
  useLayoutEffect(() => field.current?.select(), []);
  return (
    <>
      <input
        ref={field}
        class="input item__name"
        dir="auto"
        maxLength={LONGEST_NAME}
        aria-label={i18n.t('library.renameNamed', { title: shownTitle(job) })}
        value={shownTitle(job)}
        onBlur={(event) => finish({ name: event.currentTarget.value })}
        onKeyDown={(event) => {
          // What is typed here is no key of the library.
          event.stopPropagation();
          if (isComposing(event) || (event.key !== 'Enter' && event.key !== 'Escape')) return;
          event.preventDefault();
          finish(event.key === 'Enter' ? { name: event.currentTarget.value } : null);
        }}
      />
      <Problem>{failed ? i18n.t('page.noAnswer') : undefined}</Problem>
    </>
  );
}
