import * as v from 'valibot';
import { draftRecord } from '../../core/draft/draft-record.ts';
import { avatar, id, text, voice } from '../../core/draft/record-parts.ts';
import { voiceSettings } from '../../core/draft/voice-settings-record.ts';
import { LONGEST_NOTES } from '../../core/job/labels.ts';
import { KEEPINGS } from '../../core/key-keeping.ts';
import { isHeygenAddress } from '../../core/media-address.ts';
import { limitsSchema } from '../../core/money/limits.ts';
import { FACE_STATES } from '../../core/offered-face.ts';
import { MAX_PICKED } from '../../core/photo/offered.ts';
import { RENDERERS } from '../../core/renderer.ts';
import { entriesRecord } from '../../core/transfer/entries-record.ts';
import { type MessageName, type Payload, TO_ERASE } from '../../messages.ts';

const nothing = v.undefined();

/** Of a job, a draft, a key, or a thing at HeyGen. */
const anId = v.pipe(id, v.maxLength(500));

/** Something that is typed into a field of one line. */
const line = v.pipe(text, v.maxLength(1_000));

const key = v.pipe(text, v.maxLength(1_000));

const passphrase = v.pipe(text, v.maxLength(1_000));

/** What a list goes on with, as HeyGen gave it. */
const after = v.nullable(v.pipe(text, v.maxLength(10_000)));

const face = v.object({
  id: anId,
  name: text,
  state: v.picklist(FACE_STATES),
  engines: v.array(v.picklist(RENDERERS)),
  previewUrl: v.nullable(v.pipe(text, v.check(isHeygenAddress))),
});

/** What each message has to hold. A message of the protocol that is not here is no code that compiles. */
export const PAYLOADS: {
  readonly [Name in MessageName]: v.GenericSchema<unknown, Payload<Name>>;
} = {
  submitJob: draftRecord,
  orderTable: nothing,
  pauseBatch: v.object({ batch: v.number(), paused: v.boolean() }),
  stopBatch: v.number(),
  retryJob: v.object({ id: anId, route: v.picklist(['same', 'upload']) }),
  pickPhotos: v.pipe(v.array(text), v.minLength(1), v.maxLength(MAX_PICKED)),
  previewPicture: text,
  readRecording: v.pipe(text, v.maxLength(10_000)),
  takeDragged: text,
  startSample: nothing,
  offerOthers: nothing,
  takeOriginals: nothing,
  keepFace: v.object({ draftId: anId, name: line }),
  listFaces: after,
  takeFace: face,
  takeLearntFace: anId,
  draftWithFace: avatar,
  draftFromJob: anId,
  decideJob: v.object({ id: anId, remoteId: v.nullable(anId) }),
  resumeJobs: nothing,
  keepKeysIn: v.object({ keeping: v.picklist(KEEPINGS), passphrase }),
  unlockKeys: passphrase,
  lockKeys: nothing,
  forgetLockedKeys: nothing,
  setSpendingLimits: limitsSchema,
  exceedLimit: anId,
  giveConsent: anId,
  deleteJob: v.object({ id: anId, alsoAtHeygen: v.boolean() }),
  labelJob: v.object({
    id: anId,
    labeling: v.object({
      name: v.exactOptional(line),
      notes: v.exactOptional(v.pipe(text, v.maxLength(LONGEST_NOTES))),
      favorite: v.exactOptional(v.boolean()),
    }),
  }),
  trashJobs: v.object({ ids: v.array(anId), alsoAtHeygen: v.boolean() }),
  restoreJobs: v.array(anId),
  markSeen: v.array(anId),
  liveVideo: anId,
  downloadVideo: anId,
  showDownload: anId,
  importVideos: after,
  importEntries: entriesRecord,
  listFolders: v.nullable(anId),
  listGlossaries: v.nullable(anId),
  refreshVoices: nothing,
  hearScript: v.object({ script: text, voice, settings: v.optional(voiceSettings) }),
  setApiKey: key,
  addApiKey: key,
  switchKey: anId,
  renameKey: v.object({ id: anId, name: line }),
  removeKey: anId,
  refreshKeys: nothing,
  readAccount: nothing,
  openComposer: nothing,
  openDetails: nothing,
  openLibrary: nothing,
  openShortcuts: nothing,
  erase: v.picklist(TO_ERASE),
  testNotification: nothing,
  watch: nothing,
};

/** @returns what was read; `undefined` where it is something else. */
export function read<Value>(
  schema: v.GenericSchema<unknown, Value>,
  data: unknown,
): { readonly value: Value } | undefined {
  const parsed = v.safeParse(schema, data);
  return parsed.success ? { value: parsed.output } : undefined;
}
