import { takeDragged } from '../click/dragged.ts';
import { takeOriginals } from '../click/originals.ts';
import { offerOthers, pickPhotos } from '../click/pick.ts';
import { previewPicture } from '../click/preview.ts';
import { startSample } from '../click/sample.ts';
import { watch } from '../engine/tick.ts';
import { erase } from '../erase/erase.ts';
import { type Answers, openGate } from '../gate/gate.ts';
import { nameKey } from '../keyring.ts';
import { notifySample } from '../news/notifications.ts';
import { openComposer, openDetails, openPage, openShortcuts } from '../pages.ts';
import { readAccount } from './account.ts';
import { pauseBatch, stopBatch } from './batch.ts';
import { giveConsent } from './consent.ts';
import { draftWithFace, keepFace, listFaces, takeFace, takeLearntFace } from './faces.ts';
import { importVideos } from './import.ts';
import {
  decideJob,
  deleteJob,
  draftFromJob,
  labelJob,
  markSeen,
  resumeJobs,
  retryJob,
  submitJob,
} from './jobs.ts';
import { forgetLockedKeys, keepKeysIn, lockKeys, unlockKeys } from './key-keeping.ts';
import { addApiKey, refreshKeys, removeKey, setApiKey, switchKey } from './keys.ts';
import { exceedLimit, setSpendingLimits } from './limits.ts';
import { listFolders, listGlossaries } from './offered.ts';
import { readRecording } from './recording.ts';
import { showDownload } from './saving.ts';
import { orderTable } from './table.ts';
import { importEntries } from './transfer.ts';
import { restoreJobs, trashJobs } from './trash.ts';
import { downloadVideo, liveVideo } from './videos.ts';
import { refreshVoices } from './voice-load.ts';
import { hearScript } from './voices.ts';

/** What the worker does at each message of the pages. */
const ANSWERS: Answers = {
  submitJob,
  orderTable,
  pauseBatch: ({ batch, paused }) => pauseBatch(batch, paused),
  stopBatch,
  retryJob: ({ id, route }) => retryJob(id, route),
  pickPhotos,
  previewPicture,
  readRecording,
  takeDragged,
  startSample,
  offerOthers,
  takeOriginals,
  keepFace: ({ draftId, name }) => keepFace(draftId, name),
  listFaces,
  takeFace,
  takeLearntFace,
  draftWithFace,
  draftFromJob,
  giveConsent,
  deleteJob: ({ id, alsoAtHeygen }) => deleteJob(id, alsoAtHeygen),
  labelJob: ({ id, labeling }) => labelJob(id, labeling),
  trashJobs: ({ ids, alsoAtHeygen }) => trashJobs(ids, alsoAtHeygen),
  restoreJobs,
  decideJob: ({ id, remoteId }) => decideJob(id, remoteId),
  resumeJobs,
  keepKeysIn: ({ keeping, passphrase }) => keepKeysIn(keeping, passphrase),
  unlockKeys,
  lockKeys,
  forgetLockedKeys,
  setSpendingLimits,
  exceedLimit,
  markSeen,
  liveVideo,
  downloadVideo,
  showDownload,
  importVideos,
  importEntries,
  listFolders,
  listGlossaries,
  refreshVoices,
  hearScript,
  setApiKey,
  addApiKey,
  switchKey,
  renameKey: ({ id, name }) => nameKey(id, name),
  removeKey,
  refreshKeys,
  readAccount,
  openComposer,
  openDetails,
  openLibrary: () => openPage('/library.html'),
  openShortcuts,
  erase,
  testNotification: () => notifySample(),
  watch,
};

/** Answers every message of the pages. */
export function answerMessages(): void {
  openGate(ANSWERS);
}
