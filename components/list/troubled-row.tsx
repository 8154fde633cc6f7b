import { i18n } from '#i18n';
import type { Job } from '../../utils/core/job/job.ts';
import { mayBePaid, remediesOf, requestIdOf, troubleOf } from '../../utils/core/job/remedies.ts';
import { explain } from '../../utils/explain.ts';
import { useAsking } from '../hooks/use-asking.ts';
import { RemedyButton } from '../parts/job/remedy-button.tsx';
import { RequestId } from '../parts/job/request-id.tsx';
import type { JobActions } from '../parts/job/use-job-actions.ts';
import { Question } from '../parts/question.tsx';
import { RowButtons } from './row-buttons.tsx';
import { UnclearChoice } from './unclear-choice.tsx';

interface TroubledRowProps {
  readonly job: Job;
  readonly canSendPicture: boolean;
  readonly actions: JobActions;
}

/** Why a job failed or waits, and what can be done about it: few rows need any of this. */
export function TroubledRow({ job, canSendPicture, actions }: TroubledRowProps) {
  const { stage, request } = job;
  const failure = troubleOf(job);
  const attempted = { make: request.make, canSendPicture };
  return (
    <>
      {failure && <p class="video-row__why">{explain(failure, attempted).sentence}</p>}
      <RequestId id={requestIdOf(job)} />
      {stage.name === 'unclear' && (
        <UnclearChoice make={request.make} candidates={stage.candidates} actions={actions} />
      )}
      <TroubledButtons job={job} canSendPicture={canSendPicture} actions={actions} />
    </>
  );
}

function TroubledButtons({ job, canSendPicture, actions }: TroubledRowProps) {
  const { asking, setAsking, button } = useAsking();
  if (asking) {
    return (
      <Question
        class="delete-confirm"
        ask={i18n.t('videos.stopAsk')}
        onCancel={() => setAsking(false)}
      >
        <button
          type="button"
          class="button button--danger"
          onClick={() => {
            actions.remove(false);
            setAsking(false);
          }}
        >
          {i18n.t('videos.stop')}
        </button>
      </Question>
    );
  }
  const remedies = remediesOf(job, canSendPicture);
  const shown = remedies.map((remedy) => (
    <RemedyButton
      key={remedy}
      job={job}
      remedy={remedy}
      actions={actions}
      onStop={mayBePaid(job) ? () => setAsking(true) : undefined}
      stopRef={button}
    />
  ));
  return (
    <RowButtons job={job} actions={actions}>
      {remedies.length > 0 ? shown : undefined}
    </RowButtons>
  );
}
