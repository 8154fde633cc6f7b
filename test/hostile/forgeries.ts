import type { MessageName } from '../../utils/messages.ts';

/** What somebody could send under a message's name. */
export interface Forgery {
  /** As one of our own pages would send it: plausible from anybody else. */
  readonly valid: unknown;
  /** What no page of ours sends. */
  readonly malformed: readonly unknown[];
}

const PHOTO = { url: 'https://photos.example/ada.jpg', pageUrl: '', pageTitle: '' };
const VOICE = { id: 'own-1', name: 'Ada' };
const DRAFT = {
  id: 'ada-forged',
  createdAt: 1,
  updatedAt: 1,
  photo: PHOTO,
  script: 'Forged.',
  voice: VOICE,
  title: 'Forged',
  resolution: '720p',
  aspectRatio: 'auto',
};
const JOB = {
  id: 'ada-forged',
  createdAt: 1,
  photo: PHOTO,
  request: { make: 'elsewhere', title: 'Forged' },
  route: 'link',
  attempt: 1,
  formerIds: [],
  account: null,
  stage: { name: 'queued' },
  dueAt: 1,
  changedAt: 1,
  tries: 0,
  trouble: null,
  discarded: false,
  notifiedAt: null,
  seenAt: null,
};
const FACE = { id: 'face-1', name: 'Ada', state: 'ready', engines: [], previewUrl: null };

const notNothing = [null, 0, '', {}, { id: 'ada' }] as const;
const notAnId = [undefined, null, '', 7, {}, ['ada'], 'x'.repeat(501)] as const;
const notAKey = [undefined, null, 7, { key: 'sk' }, 'x'.repeat(1_001)] as const;
const notAPage = [undefined, 7, {}, ['page'], 'x'.repeat(10_001)] as const;

const nothing: Forgery = { valid: undefined, malformed: notNothing };
const about = (id: string): Forgery => ({ valid: id, malformed: notAnId });
const afterPage: Forgery = { valid: null, malformed: notAPage };
const chosenThing: Forgery = { valid: null, malformed: [undefined, '', 7, {}] };
const aKey: Forgery = { valid: 'sk_attacker_key', malformed: notAKey };

/** Every message there is: one that is added to the protocol is added here, or nothing compiles. */
export const FORGERIES: Readonly<Record<MessageName, Forgery>> = {
  submitJob: {
    valid: DRAFT,
    malformed: [
      undefined,
      'ada-forged',
      [],
      {},
      { ...DRAFT, id: '' },
      { ...DRAFT, script: 7 },
      { ...DRAFT, photo: 'https://photos.example/ada.jpg' },
      { ...DRAFT, photo: { ...PHOTO, url: undefined } },
      { ...DRAFT, others: [{ id: 'ada', photo: null }] },
    ],
  },
  orderTable: nothing,
  pauseBatch: {
    valid: { batch: 1_800_000_000_000, paused: true },
    malformed: [{ batch: '1', paused: true }, { batch: 1 }, 1],
  },
  stopBatch: { valid: 1_800_000_000_000, malformed: ['1', null, {}] },
  retryJob: {
    valid: { id: 'ada-failed', route: 'same' },
    malformed: [
      undefined,
      'ada-failed',
      { id: 'ada' },
      { id: '', route: 'same' },
      { id: 'ada', route: 'link' },
    ],
  },
  pickPhotos: {
    valid: [PHOTO.url],
    malformed: [undefined, PHOTO.url, [], [7], Array.from({ length: 51 }, () => PHOTO.url)],
  },
  previewPicture: { valid: PHOTO.url, malformed: [undefined, null, 7, {}, [PHOTO.url]] },
  readRecording: {
    valid: 'https://router.example/reboot.wav',
    malformed: [undefined, null, 7, {}],
  },
  takeDragged: { valid: 'http://router.example/reboot.jpg', malformed: [undefined, null, 7, {}] },
  startSample: nothing,
  offerOthers: nothing,
  takeOriginals: nothing,
  keepFace: {
    valid: { draftId: 'ada-draft', name: 'Ada' },
    malformed: [
      undefined,
      'ada-draft',
      { draftId: 'ada-draft' },
      { draftId: '', name: 'Ada' },
      { draftId: 'ada-draft', name: 'x'.repeat(1_001) },
    ],
  },
  listFaces: afterPage,
  takeFace: {
    valid: { ...FACE, previewUrl: 'https://files.heygen.ai/forged.jpg' },
    malformed: [
      undefined,
      'face-1',
      { ...FACE, state: 'mine' },
      { ...FACE, engines: ['rotary'] },
      { ...FACE, previewUrl: 'http://files.heygen.ai/face.jpg' },
      { ...FACE, previewUrl: 'https://router.example/reset' },
      { ...FACE, previewUrl: 'https://ada@files.heygen.ai/face.jpg' },
      { ...FACE, previewUrl: 'javascript:alert(1)' },
    ],
  },
  takeLearntFace: about('ada-face'),
  draftWithFace: {
    valid: { id: 'face-1', name: 'Ada' },
    malformed: [undefined, 'face-1', { id: '', name: 'Ada' }, { id: 'f' }, { ...FACE, picture: 7 }],
  },
  draftFromJob: about('ada-failed'),
  decideJob: {
    valid: { id: 'ada-unclear', remoteId: null },
    malformed: [undefined, 'ada-unclear', { id: 'ada' }, { id: 'ada', remoteId: '' }],
  },
  resumeJobs: nothing,
  keepKeysIn: {
    valid: { keeping: 'session', passphrase: '' },
    malformed: [
      undefined,
      'session',
      { keeping: 'session' },
      { keeping: 'nowhere', passphrase: '' },
      { keeping: 'locked', passphrase: 7 },
      { keeping: 'locked', passphrase: 'x'.repeat(1_001) },
    ],
  },
  unlockKeys: { valid: 'a guess', malformed: [undefined, 7, {}, 'x'.repeat(1_001)] },
  lockKeys: nothing,
  forgetLockedKeys: nothing,
  setSpendingLimits: {
    valid: { dayUsd: 1_000_000, monthUsd: null },
    malformed: [
      undefined,
      null,
      1_000_000,
      {},
      { dayUsd: 1 },
      { dayUsd: '1', monthUsd: null },
      { dayUsd: -1, monthUsd: null },
      { dayUsd: null, monthUsd: Number.POSITIVE_INFINITY },
    ],
  },
  exceedLimit: about('ada-forged'),
  giveConsent: about('ada-face'),
  deleteJob: {
    valid: { id: 'ada-ready', alsoAtHeygen: true },
    malformed: [undefined, 'ada-ready', { id: 'ada' }, { id: 'ada', alsoAtHeygen: 'yes' }],
  },
  labelJob: {
    valid: { id: 'ada-ready', labeling: { name: 'Forged' } },
    malformed: [
      undefined,
      'ada-ready',
      { id: '', labeling: {} },
      { id: 'ada-ready' },
      { id: 'ada-ready', labeling: { name: 7 } },
      { id: 'ada-ready', labeling: { name: 'x'.repeat(1_001) } },
      { id: 'ada-ready', labeling: { notes: 'x'.repeat(5_001) } },
      { id: 'ada-ready', labeling: { favorite: 'yes' } },
    ],
  },
  importEntries: {
    valid: { videos: [JOB], payments: [] },
    malformed: [
      undefined,
      null,
      [],
      { videos: [] },
      { videos: [{ ...JOB, stage: { name: 'paid' } }], payments: [] },
      { videos: [], payments: [{ id: 'ada-forged.1', usd: -1_000 }] },
      { videos: {}, payments: [] },
    ],
  },
  trashJobs: {
    valid: { ids: ['ada-ready'], alsoAtHeygen: false },
    malformed: [
      undefined,
      ['ada-ready'],
      { ids: 'ada-ready', alsoAtHeygen: false },
      { ids: [''], alsoAtHeygen: false },
      { ids: ['ada-ready'] },
    ],
  },
  restoreJobs: { valid: ['ada-ready'], malformed: [undefined, 'ada-ready', [''], [null], {}] },
  markSeen: { valid: ['ada-ready'], malformed: [undefined, 'ada-ready', [''], [null], {}] },
  liveVideo: about('ada-ready'),
  downloadVideo: about('ada-ready'),
  showDownload: about('ada-ready'),
  importVideos: afterPage,
  listFolders: chosenThing,
  listGlossaries: chosenThing,
  refreshVoices: nothing,
  hearScript: {
    valid: { script: 'Forged, and paid for.', voice: VOICE },
    malformed: [
      undefined,
      'Forged',
      { script: 'Forged' },
      { script: 7, voice: VOICE },
      { script: 'Forged', voice: 'own-1' },
      { script: 'Forged', voice: VOICE, settings: 'fast' },
    ],
  },
  setApiKey: aKey,
  addApiKey: aKey,
  switchKey: about('forged'),
  renameKey: {
    valid: { id: 'forged', name: 'Mine' },
    malformed: [undefined, 'forged', { id: 'forged' }, { id: 'k', name: 'x'.repeat(1_001) }],
  },
  removeKey: about('forged'),
  refreshKeys: nothing,
  readAccount: nothing,
  openComposer: nothing,
  openDetails: nothing,
  openLibrary: nothing,
  openShortcuts: nothing,
  erase: { valid: 'everywhere', malformed: [undefined, null, '', 'all', ['here'], {}] },
  testNotification: nothing,
  watch: nothing,
};

/** What is no message at all, whoever sends it: as a whole, in place of `{ type, data }`. */
export const NO_MESSAGES: readonly unknown[] = [
  undefined,
  null,
  7,
  'watch',
  [],
  {},
  { type: 7 },
  { type: ['watch'] },
  { type: 'nothing' },
  { type: 'constructor' },
  { type: '__proto__' },
  { type: 'toString' },
  { type: 'hasOwnProperty', data: 'watch' },
];
