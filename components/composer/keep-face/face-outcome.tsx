import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ChosenAvatar } from '../../../utils/core/draft/request.ts';
import type { Failure } from '../../../utils/core/failure.ts';
import type { Job } from '../../../utils/core/job/job.ts';
import { remediesOf, requestIdOf } from '../../../utils/core/job/remedies.ts';
import { explain } from '../../../utils/explain.ts';
import { takeLearntFace } from '../../../utils/messages.ts';
import { useGone } from '../../hooks/use-gone.ts';
import { usePhoto } from '../../hooks/use-photo.ts';
import { RemedyButton } from '../../parts/job/remedy-button.tsx';
import { RequestId } from '../../parts/job/request-id.tsx';
import { useJobActions } from '../../parts/job/use-job-actions.ts';
import { Problem } from '../../parts/problem.tsx';

interface LearntFaceProps {
  readonly job: Job;
  readonly onFace: (avatar: ChosenAvatar) => void;
}

export function LearntFace({ job, onFace }: LearntFaceProps) {
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const gone = useGone();
  const use = async () => {
    if (state === 'busy') return;
    setState('busy');
    const face = await takeLearntFace(job.id).catch(() => null);
    if (gone.current) return;
    setState(face ? 'idle' : 'failed');
    if (face) onFace(face);
  };
  return (
    <>
      <button
        type="button"
        class="button button--outlined"
        aria-disabled={state === 'busy'}
        onClick={() => void use()}
      >
        {state === 'busy' ? i18n.t('page.wait') : i18n.t('faces.use')}
      </button>
      <Problem>{state === 'failed' ? i18n.t('page.noAnswer') : undefined}</Problem>
    </>
  );
}

interface FaceTroubleProps {
  readonly job: Job;
  readonly failure: Failure;
}

export function FaceTrouble({ job, failure }: FaceTroubleProps) {
  const { canUpload: canSendPicture } = usePhoto(job.id);
  const actions = useJobActions(job.id, () => {});
  const { sentence } = explain(failure, { make: 'avatar', canSendPicture });
  return (
    <>
      <Problem>{sentence}</Problem>
      <RequestId id={requestIdOf(job)} />
      <div class="keep-face__buttons" aria-busy={actions.busy}>
        {remediesOf(job, canSendPicture).map((remedy) => (
          <RemedyButton key={remedy} job={job} remedy={remedy} actions={actions} />
        ))}
      </div>
      <Problem>{actions.note?.bad ? actions.note.text : undefined}</Problem>
    </>
  );
}
