import { useCallback, useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Draft } from '../../../utils/core/draft/draft.ts';
import type { ChosenAvatar } from '../../../utils/core/draft/request.ts';
import { type FaceJob, isInFlight } from '../../../utils/core/job/job.ts';
import { faceSourceOf, learntFrom } from '../../../utils/core/job/known-face.ts';
import { troubleOf } from '../../../utils/core/job/remedies.ts';
import { isHalted } from '../../../utils/core/job/trouble.ts';
import { PRICES } from '../../../utils/core/price.ts';
import { listJobs } from '../../../utils/store/jobs.ts';
import { getPhoto } from '../../../utils/store/photos.ts';
import { accountId } from '../../../utils/store/settings.ts';
import { useAsking } from '../../hooks/use-asking.ts';
import { useLive } from '../../hooks/use-live.ts';
import { money } from '../../parts/format.ts';
import { FaceIcon } from '../../parts/icons.tsx';
import { priceMonth } from '../../parts/more-format.ts';
import './keep-face.css';
import { isolated } from '../../../utils/core/isolated.ts';
import type { RightsState } from '../../parts/rights/rights.tsx';
import { FaceTrouble, LearntFace } from './face-outcome.tsx';
import { KeepFaceForm } from './keep-face-form.tsx';
import type { KeepFace } from './use-keep-face.ts';

interface KeepFaceFieldProps {
  readonly draft: Draft;
  readonly keepFace: KeepFace;
  readonly rights: RightsState;
  readonly onFace: (avatar: ChosenAvatar) => void;
}

/** "Save this face", and its progress after that. */
export function KeepFaceField({ draft, keepFace, rights, onFace }: KeepFaceFieldProps) {
  const { asking, setAsking, button } = useAsking();
  const standing = useRef<HTMLParagraphElement>(null);
  const { id, photo } = draft;
  const read = useCallback(async () => {
    const [stored, account] = await Promise.all([getPhoto(id), accountId.getValue()]);
    return learntFrom(faceSourceOf({ id, photo }, stored, account), await listJobs());
  }, [id, photo]);
  const live = useLive(read, 'jobs');
  const job = live.status === 'ready' ? live.value : undefined;
  const failure = job ? troubleOf(job) : null;
  const isAsked = job !== undefined;
  useEffect(() => {
    if (!isAsked) return;
    setAsking(false);
    // The button that had the focus was removed.
    if (document.activeElement === document.body) standing.current?.focus();
  }, [isAsked, failure === null, setAsking]);

  if (live.status === 'loading') return null;
  return (
    <div class="keep-face">
      <p
        ref={standing}
        class={job && !failure ? 'note' : 'field__hint'}
        role="status"
        tabIndex={-1}
      >
        {asking ? sayPrice() : sayStanding(job)}
      </p>
      {job && failure && <FaceTrouble job={job} failure={failure} />}
      {job?.stage.name === 'ready' && <LearntFace job={job} onFace={onFace} />}
      {!job && asking && (
        <KeepFaceForm
          draft={draft}
          keepFace={keepFace}
          rights={rights}
          onCancel={() => setAsking(false)}
        />
      )}
      {!job && !asking && (
        <button
          ref={button}
          type="button"
          class="button button--outlined"
          onClick={() => setAsking(true)}
        >
          <FaceIcon size={16} />
          {i18n.t('faces.keep')}
        </button>
      )}
    </div>
  );
}

function sayPrice(): string {
  return i18n.t('faces.price', { amount: money(PRICES.avatar), month: priceMonth() });
}

function sayStanding(job: FaceJob | undefined): string {
  if (!job) return i18n.t('faces.why');
  const name = isolated(job.request.title);
  if (job.stage.name === 'unclear') return i18n.t('faces.unclear', { name });
  if (isHalted(job)) return i18n.t('faces.halted', { name });
  if (isInFlight(job)) return i18n.t('faces.learning', { name });
  return job.stage.name === 'ready'
    ? i18n.t('faces.learnt', { name })
    : i18n.t('faces.failed', { name });
}
