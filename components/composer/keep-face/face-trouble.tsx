import type { Failure } from '../../../utils/core/failure.ts';
import type { Job } from '../../../utils/core/job/job.ts';
import { remediesOf } from '../../../utils/core/job/remedies.ts';
import { explain } from '../../../utils/explain.ts';
import { useJobActions } from '../../hooks/use-job-actions.ts';
import { usePhoto } from '../../hooks/use-photo.ts';
import { RemedyButton } from '../../parts/job/remedy-button.tsx';
import { Problem } from '../../parts/problem.tsx';

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
