import { answer } from '../../messages.ts';
import { takeDragged } from '../click/dragged.ts';
import { takeOriginals } from '../click/originals.ts';
import { offerOthers, pickPhotos } from '../click/pick.ts';
import { watch } from '../engine/tick.ts';
import { erase } from '../erase/erase.ts';
import { nameKey } from '../keyring.ts';
import { notifySample } from '../news/notifications.ts';
import { openComposer, openDetails } from '../pages.ts';
import { readAccount } from './account.ts';
import { giveConsent } from './consent.ts';
import { draftWithFace, keepFace, listFaces, takeFace, takeLearntFace } from './faces.ts';
import { importVideos } from './import.ts';
import {
  decideJob,
  deleteJob,
  draftFromJob,
  markSeen,
  resumeJobs,
  retryJob,
  submitJob,
} from './jobs.ts';
import { addApiKey, refreshKeys, removeKey, setApiKey, switchKey } from './keys.ts';
import { listFolders, listGlossaries } from './offered.ts';
import { downloadVideo, liveVideo } from './videos.ts';
import { refreshVoices } from './voice-load.ts';
import { hearScript } from './voices.ts';

/** Registers the answer to every message of the pages. */
export function answerMessages(): void {
  answer('submitJob', ({ data }) => submitJob(data));
  answer('retryJob', ({ data }) => retryJob(data.id, data.route));
  answer('pickPhotos', ({ data }) => pickPhotos(data));
  answer('takeDragged', ({ data }) => takeDragged(data));
  answer('offerOthers', () => offerOthers());
  answer('takeOriginals', () => takeOriginals());
  answer('keepFace', ({ data }) => keepFace(data.draftId, data.name));
  answer('listFaces', ({ data }) => listFaces(data));
  answer('takeFace', ({ data }) => takeFace(data));
  answer('takeLearntFace', ({ data }) => takeLearntFace(data));
  answer('draftWithFace', ({ data }) => draftWithFace(data));
  answer('draftFromJob', ({ data }) => draftFromJob(data));
  answer('giveConsent', ({ data }) => giveConsent(data));
  answer('deleteJob', ({ data }) => deleteJob(data.id, data.alsoAtHeygen));
  answer('decideJob', ({ data }) => decideJob(data.id, data.remoteId));
  answer('resumeJobs', () => resumeJobs());
  answer('markSeen', ({ data }) => markSeen(data));
  answer('liveVideo', ({ data }) => liveVideo(data));
  answer('downloadVideo', ({ data }) => downloadVideo(data));
  answer('importVideos', ({ data }) => importVideos(data));
  answer('listFolders', ({ data }) => listFolders(data));
  answer('listGlossaries', ({ data }) => listGlossaries(data));
  answer('refreshVoices', () => refreshVoices());
  answer('hearScript', ({ data }) => hearScript(data));
  answer('setApiKey', ({ data }) => setApiKey(data));
  answer('addApiKey', ({ data }) => addApiKey(data));
  answer('switchKey', ({ data }) => switchKey(data));
  answer('renameKey', ({ data }) => nameKey(data.id, data.name));
  answer('removeKey', ({ data }) => removeKey(data));
  answer('refreshKeys', () => refreshKeys());
  answer('readAccount', () => readAccount());
  answer('openComposer', () => openComposer());
  answer('openDetails', () => openDetails());
  answer('testNotification', () => notifySample());
  answer('erase', ({ data }) => erase(data));
  answer('watch', () => watch());
}
