import type { ComponentType } from 'preact';
import { i18n } from '#i18n';
import { isPaused } from '../../../utils/core/job/batch.ts';
import { isOnHold, type Job, type StageName } from '../../../utils/core/job/job.ts';
import './job.css';
import { AlertIcon, CheckIcon, ClockIcon, FaceIcon, UpIcon, WaveIcon } from '../icons.tsx';

interface Status {
  readonly word: () => string;
  readonly icon: ComponentType<{ size?: number }>;
}

const STATUSES: Readonly<Record<StageName, Status>> = {
  awaiting: { word: () => i18n.t('status.awaiting'), icon: ClockIcon },
  queued: { word: () => i18n.t('status.queued'), icon: ClockIcon },
  uploading: { word: () => i18n.t('status.uploading'), icon: UpIcon },
  submitting: { word: () => i18n.t('status.submitting'), icon: UpIcon },
  unclear: { word: () => i18n.t('status.unclear'), icon: AlertIcon },
  rendering: { word: () => i18n.t('status.rendering'), icon: WaveIcon },
  ready: { word: () => i18n.t('status.ready'), icon: CheckIcon },
  failed: { word: () => i18n.t('status.failed'), icon: AlertIcon },
};

/** What a stage is called. */
export const sayStage = (stage: StageName): string => STATUSES[stage].word();

const ON_HOLD: Status = { word: () => i18n.t('status.onHold'), icon: ClockIcon };

const LEARNING: Status = { word: () => i18n.t('status.learning'), icon: FaceIcon };

export function RowStatus({ job }: { readonly job: Job }) {
  // The stage is still rendering, but HeyGen waits for the user's consent.
  const stage = job.trouble?.kind === 'consent' ? 'unclear' : job.stage.name;
  const learning = stage === 'rendering' && job.request.make === 'avatar';
  const held = stage !== 'unclear' && (isOnHold(job) || isPaused(job));
  const { word, icon: Icon } = held ? ON_HOLD : learning ? LEARNING : STATUSES[stage];
  return (
    <span class={`row-status row-status--${held ? 'unclear' : stage}`}>
      <Icon size={14} />
      {word()}
    </span>
  );
}
