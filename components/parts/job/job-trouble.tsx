import { i18n } from '#i18n';
import { isSearchedFor, type Job } from '../../../utils/core/job/job.ts';
import { requestIdOf, troubleOf } from '../../../utils/core/job/remedies.ts';
import { explain } from '../../../utils/explain.ts';
import './job-trouble.css';
import { RequestId } from './request-id.tsx';
import { UnclearChoice } from './unclear-choice.tsx';
import type { JobActions } from './use-job-actions.ts';

export interface JobTroubleProps {
  readonly job: Job;
  /** The photo's bytes are at hand. */
  readonly canSendPicture: boolean;
  readonly actions: JobActions;
}

/** Why a job failed or waits, in one sentence; what HeyGen said of it at length is folded away. */
export function JobTrouble({ job, canSendPicture, actions }: JobTroubleProps) {
  const { stage, request } = job;
  const failure = troubleOf(job);
  const said = failure && explain(failure, { make: request.make, canSendPicture });
  const requestId = requestIdOf(job);
  return (
    <>
      {said && <p class="job-why">{said.sentence}</p>}
      {isSearchedFor(job) && <p class="job-why">{i18n.t('videos.searching')}</p>}
      {said && (said.detail !== null || requestId !== null) && (
        <details class="job-details">
          <summary class="job-details__summary">{i18n.t('videos.details')}</summary>
          {said.detail !== null && (
            <p class="job-details__said" dir="auto">
              {said.detail}
            </p>
          )}
          <RequestId id={requestId} />
        </details>
      )}
      {stage.name === 'unclear' && (
        <UnclearChoice make={request.make} candidates={stage.candidates} actions={actions} />
      )}
    </>
  );
}
