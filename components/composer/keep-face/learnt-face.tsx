import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Job } from '../../../utils/jobs/job.ts';
import type { ChosenAvatar } from '../../../utils/jobs/request.ts';
import { takeLearntFace } from '../../../utils/messages.ts';
import { Problem } from '../../problem.tsx';

interface LearntFaceProps {
  readonly job: Job;
  readonly onFace: (avatar: ChosenAvatar) => void;
}

/** Lets a face that is learnt take the photo's place. */
export function LearntFace({ job, onFace }: LearntFaceProps) {
  const [failed, setFailed] = useState(false);
  const use = async () => {
    setFailed(false);
    const face = await takeLearntFace(job.id).catch(() => null);
    if (face) onFace(face);
    else setFailed(true);
  };
  return (
    <>
      <button type="button" class="button button--outlined" onClick={() => void use()}>
        {i18n.t('faces.use')}
      </button>
      <Problem>{failed ? i18n.t('videos.noAnswer') : undefined}</Problem>
    </>
  );
}
