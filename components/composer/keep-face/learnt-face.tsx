import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ChosenAvatar } from '../../../utils/core/draft/request.ts';
import type { Job } from '../../../utils/core/job/job.ts';
import { takeLearntFace } from '../../../utils/messages.ts';
import { useGone } from '../../hooks/use-gone.ts';
import { Problem } from '../../parts/problem.tsx';

interface LearntFaceProps {
  readonly job: Job;
  readonly onFace: (avatar: ChosenAvatar) => void;
}

/** Lets a face that is learnt take the photo's place. */
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
      <Problem>{state === 'failed' ? i18n.t('videos.noAnswer') : undefined}</Problem>
    </>
  );
}
