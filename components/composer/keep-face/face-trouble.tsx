import { explain } from '../../../utils/heygen/explain.ts';
import type { Failure } from '../../../utils/heygen/failure.ts';
import type { Job } from '../../../utils/jobs/job.ts';
import { remediesOf } from '../../jobs/remedies-of.ts';
import { RemedyButton } from '../../jobs/remedy-button.tsx';
import { useJobActions } from '../../jobs/use-job-actions.ts';
import { Problem } from '../../problem.tsx';
import { usePhoto } from '../../use-photo.ts';

interface FaceTroubleProps {
  readonly job: Job;
  readonly failure: Failure;
}

/** Why a face is not being learnt at the moment, and what can be done about it. */
export function FaceTrouble({ job, failure }: FaceTroubleProps) {
  const { canUpload: canSendPicture } = usePhoto(job.id);
  const actions = useJobActions(job.id, () => {});
  const { sentence } = explain(failure, { make: 'avatar', canSendPicture });
  return (
    <>
      <Problem>{sentence}</Problem>
      <div class="keep-face__buttons" aria-busy={actions.busy}>
        {remediesOf(job, canSendPicture).map((remedy) => (
          <RemedyButton key={remedy} remedy={remedy} actions={actions} />
        ))}
      </div>
      <Problem>{actions.note?.bad ? actions.note.text : undefined}</Problem>
    </>
  );
}
