import type { Ref } from 'preact';
import { i18n } from '#i18n';
import type { Job } from '../../../utils/core/job/job.ts';
import { troubleOf } from '../../../utils/core/job/remedies.ts';
import type { Remedy } from '../../../utils/core/remedy.ts';
import { HEYGEN_ACCOUNT_URL } from '../../../utils/explain.ts';
import { Away } from '../away.tsx';
import type { JobActions } from './use-job-actions.ts';

interface RemedyButtonProps {
  readonly job: Job;
  readonly remedy: Remedy;
  readonly actions: JobActions;
  /** Called in place of stopping at once. */
  readonly onStop?: (() => void) | undefined;
  readonly stopRef?: Ref<HTMLButtonElement>;
}

/** Renders nothing if waiting is the remedy. */
export function RemedyButton({ job, remedy, actions, onStop, stopRef }: RemedyButtonProps) {
  switch (remedy) {
    case 'options':
      if (troubleOf(job)?.kind === 'locked') {
        return <Here text={i18n.t('videos.unlock')} onClick={goUnlock} />;
      }
      return <Away href="/options.html#key" text={i18n.t('videos.openOptions')} />;
    case 'account':
      return <Away href={HEYGEN_ACCOUNT_URL} text={sayAccount(job)} />;
    case 'consent':
      return <Here text={i18n.t('videos.giveConsent')} onClick={actions.giveConsent} />;
    case 'retry':
      return <Here text={i18n.t('page.tryAgain')} onClick={() => actions.retry('same')} />;
    case 'resume':
      return <Here text={i18n.t('page.tryAgain')} onClick={actions.resume} />;
    case 'sendPicture':
      return <Here text={i18n.t('videos.sendPicture')} onClick={() => actions.retry('upload')} />;
    case 'check':
      return <Here text={i18n.t('page.checkAgain')} onClick={() => actions.retry('same')} />;
    case 'exceed':
      return <Here text={i18n.t('videos.exceed')} onClick={actions.exceed} />;
    case 'limits':
      return <Away href="/options.html#spending" text={i18n.t('videos.changeLimit')} />;
    case 'stop':
      return (
        <Here
          text={i18n.t('videos.stop')}
          buttonRef={stopRef}
          onClick={onStop ?? (() => actions.remove(false))}
        />
      );
    case 'edit':
      return <Here text={sayEdit(job)} onClick={actions.again} />;
    case 'wait':
      return null;
  }
}

/** To the field for the passphrase, where the page has it. */
function goUnlock(): void {
  const field = document.querySelector<HTMLElement>('.unlock__field');
  if (field) field.focus();
  else window.open('/options.html#key');
}

const sayAccount = (job: Job): string =>
  troubleOf(job)?.kind === 'credit'
    ? i18n.t('composer.budget.addCredit')
    : i18n.t('videos.openHeygen');

/** What has failed is replaced by its copy; what is still on its way goes on beside it. */
const sayEdit = ({ stage }: Job): string =>
  stage.name === 'failed' ? i18n.t('videos.editAndSend') : i18n.t('videos.again');

interface HereProps {
  readonly text: string;
  readonly onClick: () => void;
  readonly buttonRef?: Ref<HTMLButtonElement> | undefined;
}

function Here({ text, onClick, buttonRef }: HereProps) {
  return (
    <button
      {...(buttonRef ? { ref: buttonRef } : {})}
      type="button"
      class="button button--outlined"
      onClick={onClick}
    >
      {text}
    </button>
  );
}
