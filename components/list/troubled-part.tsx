import { JobRemedies } from '../parts/job/job-remedies.tsx';
import { JobTrouble, type JobTroubleProps } from '../parts/job/job-trouble.tsx';

/** Why a job failed or waits, and what can be done about it: few rows need any of this. */
export function TroubledPart(props: JobTroubleProps) {
  return (
    <div class="video-row__trouble">
      <JobTrouble {...props} />
      <JobRemedies {...props} />
    </div>
  );
}
