import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Job } from '../../utils/core/job/job.ts';
import { restoreJobs } from '../../utils/messages.ts';

/** A video that is not there, or was deleted a moment ago and can still be had back. */
export function Gone({ job }: { readonly job: Job | undefined }) {
  const undo = useRef<HTMLButtonElement>(null);
  const onwards = useRef<HTMLAnchorElement>(null);
  const wasHere = useRef(false);
  // What had the focus went with the video, or with the chance to have it back.
  useLayoutEffect(() => {
    if (job) undo.current?.focus();
    else if (wasHere.current && document.activeElement === document.body) onwards.current?.focus();
    wasHere.current = job !== undefined;
  }, [job === undefined]);
  return (
    <div class="state">
      <h1>{job ? i18n.t('library.deleted', 1) : i18n.t('videos.gone')}</h1>
      {job && (
        <button
          ref={undo}
          type="button"
          class="button button--outlined button--large"
          onClick={() => void restoreJobs([job.id]).catch(console.error)}
        >
          {i18n.t('library.undo')}
        </button>
      )}
      <a ref={onwards} class="button button--primary button--large" href="/library.html">
        {i18n.t('player.toList')}
      </a>
    </div>
  );
}
