import { i18n } from '#i18n';
import { shownTitle } from '../../../utils/core/job/labels.ts';
import { mayBePaid, remediesOf } from '../../../utils/core/job/remedies.ts';
import { useAsking } from '../../hooks/use-asking.ts';
import { Question } from '../question.tsx';
import './job-trouble.css';
import type { JobTroubleProps } from './job-trouble.tsx';
import { RemedyButton } from './remedy-button.tsx';

/** The buttons that mend what a job failed by or waits for; renders nothing where there are none. */
export function JobRemedies({ job, canSendPicture, actions }: JobTroubleProps) {
  const { asking, setAsking, button } = useAsking();
  if (asking) {
    const stop = () => {
      actions.remove(false);
      setAsking(false);
    };
    return (
      <Question
        class="job-remedies"
        ask={i18n.t('videos.stopAsk')}
        onCancel={() => setAsking(false)}
      >
        <button type="button" class="button button--danger" onClick={stop}>
          {i18n.t('videos.stop')}
        </button>
      </Question>
    );
  }
  const remedies = remediesOf(job, canSendPicture);
  if (remedies.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out in a row.
    <div class="job-remedies" role="group" aria-label={shownTitle(job)}>
      {remedies.map((remedy) => (
        <RemedyButton
          key={remedy}
          job={job}
          remedy={remedy}
          actions={actions}
          onStop={mayBePaid(job) ? () => setAsking(true) : undefined}
          stopRef={button}
        />
      ))}
    </div>
  );
}
