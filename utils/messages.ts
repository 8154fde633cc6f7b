import type { Draft } from './core/draft/draft.ts';
import type { HearRequest } from './core/draft/heard.ts';
import type { ChosenAvatar } from './core/draft/request.ts';
import type { Labeling } from './core/job/labels.ts';
import type { Keeping } from './core/key-keeping.ts';
import type { Limits } from './core/money/limits.ts';
import type { OfferedFace } from './core/offered-face.ts';
import type { Answer, MessageName, Protocol, Reply, ToErase } from './core/protocol.ts';
import type { Entries } from './core/transfer/transfer.ts';

export type * from './core/protocol.ts';
export { TO_ERASE } from './core/protocol.ts';

/** Chrome's own, which answers with a promise: for one call no page has to load more than its own code. */
declare const chrome: {
  readonly runtime: { sendMessage(message: unknown): Promise<Reply | undefined> };
};

/** @throws where the worker refuses, fails, or dies over it. */
async function ask<Name extends MessageName>(
  type: Name,
  ...[data]: Parameters<Protocol[Name]>
): Promise<Answer<Name>> {
  const reply = await chrome.runtime.sendMessage({ type, data });
  if (!reply) throw new Error('No answer');
  if (reply.err !== undefined) throw new Error(reply.err);
  return reply.res as Answer<Name>;
}

/** Makes one job of each photo of a draft as it is here; asking twice for the same draft makes no more. */
export const submitJob = (draft: Draft) => ask('submitJob', draft);
/** Makes one job of each row of the table that is ordered; asking twice makes no more. */
export const orderTable = () => ask('orderTable');
/** Sends nothing more of a table that was ordered then, or goes on with it. */
export const pauseBatch = (batch: number, paused: boolean) => ask('pauseBatch', { batch, paused });
/** Takes back what is not sent of it. @returns how many rows are in the table again */
export const stopBatch = (batch: number) => ask('stopBatch', batch);
/** Tries a failed job again: as it was, or by sending the picture itself. */
export const retryJob = (id: string, route: 'same' | 'upload' = 'same') =>
  ask('retryJob', { id, route });
/** @returns the id of the one draft begun for pictures of the page, or `null` when one is offered no more. */
export const pickPhotos = (urls: readonly string[]) => ask('pickPhotos', urls);
/** @returns a small copy of an offered picture, as a `data:` address, or `null` where it can't be had. */
export const previewPicture = (url: string) => ask('previewPicture', url);
/** @returns the kept recording, or `null` where it can't be had. */
export const readRecording = (url: string) => ask('readRecording', url);
/** @returns the id of the draft begun for a picture of the web, or `null` where there can be none. */
export const takeDragged = (url: string) => ask('takeDragged', url);
/** @returns the id of the draft of the extension's own portrait, begun or waiting. */
export const startSample = () => ask('startSample');
/** Looks through the page in front once more, for another picture. */
export const offerOthers = () => ask('offerOthers');
/** Takes what is wanted from sites that the person has given. */
export const takeOriginals = () => ask('takeOriginals');
/** "Save this face": HeyGen prepares it from the draft's photo; asked for twice, it is made once. */
export const keepFace = (draftId: string, name: string) => ask('keepFace', { draftId, name });
/** The account's faces. @param after `next` of the page before. */
export const listFaces = (after: string | null) => ask('listFaces', after);
/** Chooses one of them; its picture is kept. */
export const takeFace = (face: OfferedFace) => ask('takeFace', face);
/** The face that a job has learnt; `null` where it has not. */
export const takeLearntFace = (jobId: string) => ask('takeLearntFace', jobId);
/** @returns the id of a draft in which the face speaks. */
export const draftWithFace = (avatar: ChosenAvatar) => ask('draftWithFace', avatar);
/** @returns the new draft's id, or `null` when the job is gone. */
export const draftFromJob = (id: string) => ask('draftFromJob', id);
/** Says which video an unclear job became; `null`: none, it is made anew. */
export const decideJob = (id: string, remoteId: string | null) =>
  ask('decideJob', { id, remoteId });
/** Lets jobs go on that wait for the person, such as for credit. */
export const resumeJobs = () => ask('resumeJobs');
/** Keeps all keys in another way. @returns false where they have to be unlocked first */
export const keepKeysIn = (keeping: Keeping, passphrase: string) =>
  ask('keepKeysIn', { keeping, passphrase });
/** Unlocks the keys until the browser is closed. @returns whether it was the right passphrase */
export const unlockKeys = (passphrase: string) => ask('unlockKeys', passphrase);
/** Leaves the encrypted keys alone; what is in flight waits. */
export const lockKeys = () => ask('lockKeys');
/** Removes locked keys whose passphrase is forgotten. */
export const forgetLockedKeys = () => ask('forgetLockedKeys');
/** Sets the person's limits on spending; what waits for them is looked at again. */
export const setSpendingLimits = (limits: Limits) => ask('setSpendingLimits', limits);
/** Has a job made although it goes over a limit on spending. */
export const exceedLimit = (id: string) => ask('exceedLimit', id);
/** Opens HeyGen's page on which whom a face shows agrees that it is made. */
export const giveConsent = (id: string) => ask('giveConsent', id);
/** Takes a job off the list and, where asked, its video off the HeyGen account. */
export const deleteJob = (id: string, alsoAtHeygen: boolean) =>
  ask('deleteJob', { id, alsoAtHeygen });
/** Names a job, marks it, or notes something beside it. */
export const labelJob = (id: string, labeling: Labeling) => ask('labelJob', { id, labeling });
/** Takes jobs that have ended off the list at once; they are deleted some seconds later. */
export const trashJobs = (ids: readonly string[], alsoAtHeygen: boolean) =>
  ask('trashJobs', { ids, alsoAtHeygen });
/** Puts back what was deleted in the last seconds. */
export const restoreJobs = (ids: readonly string[]) => ask('restoreJobs', ids);
/** Opens the library in its one tab. */
export const openLibrary = () => ask('openLibrary');
/** The person has seen how these jobs ended. */
export const markSeen = (ids: readonly string[]) => ask('markSeen', ids);
/** Fresh addresses of a ready video. */
export const liveVideo = (id: string) => ask('liveVideo', id);
/** Saves a ready video to the downloads folder; resolves at the end of that. */
export const downloadVideo = (id: string) => ask('downloadVideo', id);
/** Shows the file of a saved video in its folder. @returns false where it is there no more */
export const showDownload = (id: string) => ask('showDownload', id);
/** Imports a page of the account's videos into the list. @param after `next` of the page before. */
export const importVideos = (after: string | null) => ask('importVideos', after);
/** Puts the videos and payments of another computer's file to those that are kept: all or none. */
export const importEntries = (entries: Entries) => ask('importEntries', entries);
/** The account's folders, as far as videos are in them. @param chosen the id of the chosen one. */
export const listFolders = (chosen: string | null) => ask('listFolders', chosen);
/** The account's brand glossaries. @param chosen the id of the chosen one. */
export const listGlossaries = (chosen: string | null) => ask('listGlossaries', chosen);
/** Reads all voices from HeyGen again; the news comes as a change of `voices`. */
export const refreshVoices = () => ask('refreshVoices');
/** Has a script said, for a price far below a video's. */
export const hearScript = (request: HearRequest) => ask('hearScript', request);
/** Checks a key and keeps it in place of the one in use, unless HeyGen refuses it; an empty one removes that. */
export const setApiKey = (key: string) => ask('setApiKey', key);
/** Checks a further key and keeps it beside the others, unless HeyGen refuses it. */
export const addApiKey = (key: string) => ask('addApiKey', key);
/** Makes a kept key the one in use. */
export const switchKey = (id: string) => ask('switchKey', id);
/** Gives a kept key a name; an empty one gives it back the one that it has by itself. */
export const renameKey = (id: string, name: string) => ask('renameKey', { id, name });
/** Forgets a kept key. Where it was in use, another one is now. */
export const removeKey = (id: string) => ask('removeKey', id);
/** Brings the list of keys in order, and asks HeyGen about those that it was not asked about for a day. */
export const refreshKeys = () => ask('refreshKeys');
/** Checks the key in use. */
export const readAccount = () => ask('readAccount');
/** Opens Chrome's page about the extension, on which its access to files is switched on. */
export const openDetails = () => ask('openDetails');
/** Opens Chrome's page on which the keys of extensions are set. */
export const openShortcuts = () => ask('openShortcuts');
/** Opens the popup at the waiting draft. */
export const openComposer = () => ask('openComposer');
/** Erases all that is kept here, or stops what that has begun at HeyGen. */
export const erase = (what: ToErase) => ask('erase', what);
/** Shows a sample notification. */
export const testNotification = () => ask('testNotification');
/** Asks for the newest state of what is in flight. */
export const watch = () => ask('watch');
