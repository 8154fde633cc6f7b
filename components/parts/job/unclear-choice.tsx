import { i18n } from '#i18n';
import type { JobRequest } from '../../../utils/core/draft/request.ts';
import type { Candidate } from '../../../utils/core/job/job.ts';
import { HEYGEN_HOME_URL } from '../../../utils/explain.ts';
import { Away } from '../away.tsx';
import { moment } from '../more-format.ts';
import type { JobActions } from './use-job-actions.ts';

interface UnclearChoiceProps {
  readonly make: JobRequest['make'];
  readonly candidates: readonly Candidate[];
  readonly actions: JobActions;
}

/** More candidates would not fit, and would not help anyone to decide. */
const MOST = 3;

/**
 * The user decides which video on HeyGen is this job's, if any. Retrying without knowing could pay
 * twice.
 */
export function UnclearChoice({ make, candidates, actions }: UnclearChoiceProps) {
  return (
    <>
      <p class="job-why">{i18n.t('videos.unclear')}</p>
      <div class="job-choice">
        {candidates.slice(0, MOST).map(({ remoteId, createdAt }) => (
          <button
            key={remoteId}
            type="button"
            class="button button--outlined"
            onClick={() => actions.decide(remoteId)}
          >
            {sayCandidate(make, createdAt)}
          </button>
        ))}
        <Away href={HEYGEN_HOME_URL} text={i18n.t('videos.openHeygen')} />
        <button type="button" class="button button--outlined" onClick={() => actions.decide(null)}>
          {i18n.t('videos.unclearIsNot')}
        </button>
      </div>
    </>
  );
}

function sayCandidate(make: JobRequest['make'], createdAt: number | null): string {
  const time = createdAt === null ? i18n.t('videos.someTime') : moment(createdAt);
  return make === 'avatar'
    ? i18n.t('faces.unclearIsThere', { time })
    : i18n.t('videos.unclearIsThere', { time });
}
