import { i18n } from '#i18n';
import type { Draft } from '../../../utils/jobs/draft.ts';
import { isInFlight } from '../../../utils/jobs/job.ts';
import type { ChosenAvatar } from '../../../utils/jobs/request.ts';
import { FaceIcon } from '../../icons.tsx';
import { useAsking } from '../../use-asking.ts';
import { useJob } from '../../use-jobs.ts';
import './keep-face.css';
import { KeepFaceForm } from './keep-face-form.tsx';
import { LearntFace } from './learnt-face.tsx';
import type { KeepFace } from './use-keep-face.ts';

interface KeepFaceFieldProps {
  readonly draft: Draft;
  readonly keepFace: KeepFace;
  readonly onFace: (avatar: ChosenAvatar) => void;
}

/** "Keep this face", and where that stands once it was asked for. */
export function KeepFaceField({ draft, keepFace, onFace }: KeepFaceFieldProps) {
  const { asking, setAsking, button } = useAsking();
  const live = useJob(draft.learning?.id ?? '');
  const job = live.status === 'ready' ? live.value : undefined;
  if (job?.stage.name === 'ready') return <LearntFace job={job} onFace={onFace} />;
  if (job) {
    return (
      <p class="note" role="status">
        {isInFlight(job)
          ? i18n.t('faces.learning', { name: job.request.title })
          : i18n.t('faces.failed', { name: job.request.title })}
      </p>
    );
  }
  if (asking) {
    return <KeepFaceForm draft={draft} keepFace={keepFace} onCancel={() => setAsking(false)} />;
  }
  return (
    <div class="keep-face">
      <p class="field__hint">{i18n.t('faces.why')}</p>
      <button
        ref={button}
        type="button"
        class="button button--outlined"
        onClick={() => setAsking(true)}
      >
        <FaceIcon size={16} />
        {i18n.t('faces.keep')}
      </button>
    </div>
  );
}
