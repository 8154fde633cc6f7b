import { i18n } from '#i18n';
import type { Job } from '../../../utils/core/job/job.ts';
import { remoteIdOf } from '../../../utils/core/job/job.ts';
import { shownTitle } from '../../../utils/core/job/labels.ts';
import { csvOf } from '../../../utils/core/money/csv.ts';
import { sayStage } from '../../parts/job/status.tsx';
import { saveFile } from '../../parts/save-file.ts';

const FILE_NAME = 'stillspeak-videos.csv';

/** Saves the list of videos as a table for spreadsheets. @param names what a person knows accounts by */
export function saveVideos(videos: readonly Job[], names: ReadonlyMap<string, string>): void {
  const rows = videos.map((job) => rowOf(job, names.get(job.account ?? '') ?? ''));
  saveFile(FILE_NAME, 'text/csv', csvOf([headings(), ...rows]));
}

const headings = (): readonly string[] => [
  i18n.t('options.transfer.created'),
  i18n.t('options.ledger.name'),
  i18n.t('options.transfer.status'),
  i18n.t('composer.script'),
  i18n.t('options.transfer.seconds'),
  i18n.t('options.ledger.costUsd'),
  i18n.t('options.ledger.account'),
  i18n.t('options.transfer.page'),
  i18n.t('options.transfer.heygenId'),
  i18n.t('options.ledger.id'),
];

function rowOf(job: Job, account: string): readonly string[] {
  const { id, createdAt, stage, request, photo } = job;
  const narration = request.make === 'video' ? request.narration : undefined;
  const ended = stage.name === 'ready' ? stage : undefined;
  return [
    new Date(createdAt).toISOString(),
    shownTitle(job),
    sayStage(stage.name),
    narration?.type === 'script' ? narration.script : '',
    String(ended?.durationSeconds ?? ''),
    String(ended?.costUsd ?? ''),
    account,
    photo.pageUrl,
    remoteIdOf(job) ?? '',
    id,
  ];
}
