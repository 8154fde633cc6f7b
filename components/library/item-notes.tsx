import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Job } from '../../utils/core/job/job.ts';
import { LONGEST_NOTES, shownTitle } from '../../utils/core/job/labels.ts';
import { isComposing } from '../parts/composing.ts';
import { Problem } from '../parts/problem.tsx';
import { useLabeling } from './use-labeling.ts';

interface ItemNotesProps {
  readonly job: Job;
  readonly writing: boolean;
  readonly onDone: () => void;
}

/** What a person has noted about a job, or the field for it. */
export function ItemNotes({ job, writing, onDone }: ItemNotesProps) {
  const notes = job.labels?.notes;
  if (writing) return <NotesField job={job} onDone={onDone} />;
  if (notes === undefined) return null;
  return (
    <p class="item__notes" dir="auto" title={notes}>
      {notes}
    </p>
  );
}

/** Leaving it, and Ctrl+Enter, keep what is written; Escape keeps the notes as they were. */
function NotesField({ job, onDone }: Omit<ItemNotesProps, 'writing'>) {
  const field = useRef<HTMLTextAreaElement>(null);
  const { failed, finish } = useLabeling(job.id, onDone);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <>
      <textarea
        ref={field}
        class="input item__notes-field"
        dir="auto"
        rows={3}
        maxLength={LONGEST_NOTES}
        aria-label={i18n.t('library.notesNamed', { title: shownTitle(job) })}
        defaultValue={job.labels?.notes ?? ''}
        onBlur={(event) => finish({ notes: event.currentTarget.value })}
        onKeyDown={(event) => {
          // What is typed here is no key of the library.
          event.stopPropagation();
          if (isComposing(event)) return;
          const isEnd = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
          if (!isEnd && event.key !== 'Escape') return;
          event.preventDefault();
          finish(isEnd ? { notes: event.currentTarget.value } : null);
        }}
      />
      <Problem>{failed ? i18n.t('page.noAnswer') : undefined}</Problem>
    </>
  );
}
