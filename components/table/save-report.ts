import { i18n } from '#i18n';
import { isPaused } from '../../utils/core/job/batch.ts';
import { type Job, remoteIdOf } from '../../utils/core/job/job.ts';
import { shownTitle } from '../../utils/core/job/labels.ts';
import { estimatedUsdOf } from '../../utils/core/job/payment.ts';
import { troubleOf } from '../../utils/core/job/remedies.ts';
import { csvOf } from '../../utils/core/money/csv.ts';
import type { Batch } from '../../utils/core/table/batches.ts';
import { explain } from '../../utils/explain.ts';
import { sayStage } from '../parts/job/status.tsx';
import { saveFile } from '../parts/save-file.ts';

/** Saves what became of each row as a table for spreadsheets. */
export function saveReport({ at, jobs }: Batch): void {
  const time = new Date(at).toISOString().slice(0, 19).replaceAll(':', '-');
  saveFile(`stillspeak-table-${time}.csv`, 'text/csv', csvOf(reportOf(jobs)));
}

/** @returns the names of the columns, then one line for each job */
export function reportOf(jobs: readonly Job[]): readonly (readonly string[])[] {
  return [headings(), ...jobs.map(lineOf)];
}

const headings = (): readonly string[] => [
  i18n.t('table.row'),
  i18n.t('composer.title'),
  i18n.t('table.report.photo'),
  i18n.t('options.transfer.status'),
  i18n.t('table.report.reason'),
  i18n.t('composer.voice'),
  i18n.t('options.transfer.seconds'),
  i18n.t('options.ledger.estimatedUsd'),
  i18n.t('options.ledger.costUsd'),
  i18n.t('options.transfer.heygenId'),
  i18n.t('table.report.link'),
];

function lineOf(job: Job): readonly string[] {
  const { batch, photo, request, stage } = job;
  const failure = troubleOf(job);
  const narration = request.make === 'video' ? request.narration : undefined;
  const ended = stage.name === 'ready' ? stage : undefined;
  const remoteId = remoteIdOf(job);
  return [
    String(batch?.row ?? ''),
    shownTitle(job),
    batch?.file?.name ?? photo.url,
    isPaused(job) ? i18n.t('table.batch.paused') : sayStage(stage.name),
    failure ? explain(failure, { make: request.make, canSendPicture: false }).sentence : '',
    narration?.type === 'script' ? (narration.voice.name ?? narration.voice.id) : '',
    String(ended?.durationSeconds ?? ''),
    String(estimatedUsdOf(job) ?? ''),
    String(ended?.costUsd ?? ''),
    remoteId ?? '',
    ended && remoteId !== undefined ? `${VIDEO_PAGE}${encodeURIComponent(remoteId)}` : '',
  ];
}

/** HeyGen's page of a video, which its account can open. */
const VIDEO_PAGE = 'https://app.heygen.com/videos/';
