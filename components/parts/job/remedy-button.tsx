import { i18n } from '#i18n';
import type { Remedy } from '../../../utils/core/remedy.ts';
import { HEYGEN_ACCOUNT_URL } from '../../../utils/explain.ts';
import type { JobActions } from './use-job-actions.ts';

interface RemedyButtonProps {
  readonly remedy: Remedy;
  readonly actions: JobActions;
}

/** Renders nothing if waiting is the remedy. */
export function RemedyButton({ remedy, actions }: RemedyButtonProps) {
  switch (remedy) {
    case 'options':
      return <Away href="/options.html#key" text={i18n.t('videos.openOptions')} />;
    case 'account':
      return <Away href={HEYGEN_ACCOUNT_URL} text={i18n.t('videos.openHeygen')} />;
    case 'retry':
      return <Here text={i18n.t('page.tryAgain')} onClick={() => actions.retry('same')} />;
    case 'resume':
      return <Here text={i18n.t('page.tryAgain')} onClick={actions.resume} />;
    case 'sendPicture':
      return <Here text={i18n.t('videos.sendPicture')} onClick={() => actions.retry('upload')} />;
    case 'check':
      return <Here text={i18n.t('videos.checkAgain')} onClick={() => actions.retry('same')} />;
    case 'stop':
      return <Here text={i18n.t('videos.stop')} onClick={() => actions.remove(false)} />;
    case 'edit':
      return <Here text={i18n.t('videos.editAndSend')} onClick={actions.again} />;
    case 'wait':
      return null;
  }
}

function Away({ href, text }: { readonly href: string; readonly text: string }) {
  return (
    <a class="button button--outlined" href={href} target="_blank" rel="noreferrer">
      {text}
    </a>
  );
}

function Here({ text, onClick }: { readonly text: string; readonly onClick: () => void }) {
  return (
    <button type="button" class="button button--outlined" onClick={onClick}>
      {text}
    </button>
  );
}
