import { isListed } from '../../../utils/core/job/job.ts';
import { fileOf } from '../../../utils/core/transfer/transfer.ts';
import { namesOf } from '../../../utils/store/account-names.ts';
import { listJobs } from '../../../utils/store/jobs.ts';
import { readForTransfer } from '../../../utils/store/transfer-settings.ts';
import { saveFile } from '../../parts/save-file.ts';
import { saveVideos } from './save-videos.ts';

const FILE_NAME = 'stillspeak.json';

/** Saves what another computer can take over as a file. @throws where it can't be read */
export async function exportAll(): Promise<void> {
  saveFile(FILE_NAME, 'application/json', fileOf(await readForTransfer(), Date.now()));
}

/** Saves the list of videos for a spreadsheet. @throws where it can't be read */
export async function exportList(): Promise<void> {
  const videos = (await listJobs()).filter(isListed);
  const accounts = [...new Set(videos.flatMap(({ account }) => account ?? []))];
  saveVideos(videos, await namesOf(accounts));
}
