import type * as v from 'valibot';
import type { Account } from '../core/account.ts';
import type { ChosenVoice, VoiceSettings } from '../core/draft/narration.ts';
import type { NamedThing } from '../core/draft/options.ts';
import type { VideoRequest } from '../core/draft/request.ts';
import { entryOf } from '../core/entry-of.ts';
import { HeygenError } from '../core/failure.ts';
import type { ToldOfKey } from '../core/key-notices.ts';
import type { Found, ListedVideo, RemoteAvatar, RemoteVideo, Speech } from '../core/remote.ts';
import type { VoiceList } from '../core/voice-load.ts';
import type { Voice } from '../core/voices.ts';
import { callsWith, type Query } from './calls.ts';
import type { OnDate } from './http.ts';
import { ownKey } from './key-schema.ts';
import { items, type Page } from './list.ts';
import * as schema from './schema.ts';
import { speechBody } from './speech-body.ts';
import * as things from './things.ts';
import { shownAs } from './values.ts';
import { type ImageSource, type Sources, videoBody } from './video-body.ts';
import * as videos from './video-schema.ts';

const UPLOAD_TIMEOUT_MS = 10 * 60_000;
/** Most photo avatars HeyGen gives at once. */
const AVATAR_PAGE_SIZE = 50;

/** Voices of this engine can be heard before they are paid for. */
const SPEAKING_ENGINE = 'starfish';

/** HeyGen, as the rest of the code sees it. Every method throws `HeygenError` and nothing else. */
export interface HeygenClient {
  /** @returns the new video's id; the same id for the same key, however often it is asked. */
  createVideo(video: VideoRequest, sources: Sources, idempotencyKey: string): Promise<string>;
  /** @returns the status word by video id, of at most 100 videos; `not_found` for unknown ones. */
  statuses(videoIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  video(videoId: string): Promise<RemoteVideo>;
  /**
   * The newest videos of the account, by their ids, a hundred in one call: until those that are wanted are among them,
   * or it would be as well to ask for each of them.
   */
  newestVideos(wanted: ReadonlySet<string>): Promise<ReadonlyMap<string, RemoteVideo>>;
  deleteVideo(videoId: string): Promise<void>;
  /** The account's videos, newest first. @param after what the page before gave as `next`. */
  listVideos(after: string | null): Promise<Page<ListedVideo>>;
  /** The account's videos of exactly this title, none known to be older than a time (Unix milliseconds). */
  findVideos(title: string, since: number): Promise<readonly ListedVideo[]>;
  /** @returns the asset's id. */
  upload(file: Blob, idempotencyKey: string): Promise<string>;
  /** Begins to train a photo avatar. @returns the id of its look, by which it is followed and used. */
  createAvatar(name: string, image: ImageSource, idempotencyKey: string): Promise<string>;
  avatar(lookId: string): Promise<RemoteAvatar>;
  /** The account's photo avatars, newest first. @param after what the page before gave as `next`. */
  listAvatars(after: string | null): Promise<Page<RemoteAvatar>>;
  /** The account's photo avatars of exactly this name, none known to be older than a time (Unix milliseconds). */
  findAvatars(name: string, since: number): Promise<readonly Found[]>;
  /** For good. */
  deleteAvatar(lookId: string): Promise<void>;
  /**
   * Asks for the page on which whom a photo avatar shows gives consent: it takes one and is there for a day.
   *
   * @returns `null` where HeyGen names none.
   */
  consentPage(groupId: string, idempotencyKey: string): Promise<string | null>;
  /** Takes an uploaded file off the account, and its address off the net. */
  deleteAsset(assetId: string): Promise<void>;
  /** A page of one of the lists of voices. @param after what the page before gave as `next`. */
  listVoices(list: VoiceList, after: string | null): Promise<Page<Voice>>;
  /** Says a script, as a video would. Paid for by the second; only in voices that speak. */
  speak(
    script: string,
    voice: ChosenVoice,
    settings: VoiceSettings | undefined,
    idempotencyKey: string,
  ): Promise<Speech>;
  /** Ids of the folders that the newest hundred videos are in, the newest first: HeyGen lists no folders. */
  usedFolders(): Promise<readonly string[]>;
  /** @returns `null` for one in the trash: HeyGen makes no video for it. */
  folder(folderId: string): Promise<NamedThing | null>;
  /** The account's brand glossaries. @param after what the page before gave as `next`. */
  listGlossaries(after: string | null): Promise<Page<NamedThing>>;
  account(): Promise<Account>;
  /** What this key may do and until when. Any key may ask; older accounts have no such call. */
  ownKey(): Promise<ToldOfKey>;
}

/** Speaks to HeyGen with a person's key. */
export function heygenClient(key: string, onDate?: OnDate): HeygenClient {
  const { get, post, pageOf, all, remove } = callsWith(key, onDate);
  const listed = (query: Query) => all('/v3/videos', videos.listedVideo, query);

  return {
    async createVideo(video, sources, idempotencyKey) {
      const body = videoBody(video, sources);
      return (await post('/v3/videos', videos.createdVideo, body, idempotencyKey)).data;
    },
    async statuses(videoIds) {
      const query = new URLSearchParams({ video_ids: videoIds.join(',') });
      const answer = schema.envelope(items(videos.videoStatus));
      const { data } = await get(`/v3/videos/statuses?${query}`, answer);
      return new Map(data.map(({ video_id, status }) => [video_id, status]));
    },
    async video(videoId) {
      return (await get(videoPath(videoId), schema.envelope(videos.video), true)).data;
    },
    async newestVideos(wanted) {
      const found = new Map<string, RemoteVideo>();
      const isFound = (id: string) => found.has(id);
      let after: string | null = null;
      for (let pages = 0; pages === 0 || pages < wanted.size / 2; pages += 1) {
        const page: Page<v.InferOutput<typeof videos.describedVideo>> = await pageOf(
          '/v3/videos',
          videos.describedVideo,
          {},
          after,
        );
        for (const { remoteId, video } of page.items) found.set(remoteId, video);
        after = page.next;
        if (after === null || [...wanted].every(isFound)) break;
      }
      return found;
    },
    deleteVideo: (videoId) => remove(videoPath(videoId)),
    listVideos: (after) => pageOf('/v3/videos', videos.listedVideo, {}, after),
    async findVideos(title, since) {
      const found: ListedVideo[] = [];
      for await (const video of listed({ title })) {
        // Newest first: what is older, and all after it, can't be the one.
        if (video.createdAt !== null && video.createdAt < since) break;
        if (video.title === shownAs(title)) found.push(video);
      }
      return found;
    },
    async upload(file, idempotencyKey) {
      const body = new FormData();
      body.append('file', file, entryOf(FILE_NAMES, file.type) ?? 'photo.jpg');
      const asked = post('/v3/assets', schema.asset, body, idempotencyKey, UPLOAD_TIMEOUT_MS);
      return (await asked).data;
    },
    async createAvatar(name, file, idempotencyKey) {
      const body = { type: 'photo', name, file };
      const { data } = await post('/v3/avatars', schema.createdAvatar, body, idempotencyKey);
      if (data.lookId !== null) return data.lookId;
      if (data.groupId !== null) {
        const looks = all('/v3/avatars/looks', schema.avatar, { group_id: data.groupId, ...FEW });
        for await (const { remoteId } of looks) return remoteId;
      }
      throw new HeygenError({ kind: 'malformed' });
    },
    async avatar(lookId) {
      return (await get(lookPath(lookId), schema.envelope(schema.avatar), true)).data;
    },
    listAvatars: (after) => pageOf('/v3/avatars/looks', schema.avatar, PHOTO_AVATARS, after),
    async findAvatars(name, since) {
      const looks: RemoteAvatar[] = [];
      for await (const look of all('/v3/avatars/looks', schema.avatar, PHOTO_AVATARS)) {
        if (look.name === shownAs(name)) looks.push(look);
      }
      if (looks.length === 0) return [];
      // After the looks, so that a group that was made meanwhile is not missing.
      const times = new Map<string | null, number | null>();
      for await (const { id, createdAt } of all('/v3/avatars', schema.avatarGroup, OWN)) {
        times.set(id, createdAt);
      }
      return looks
        .map(({ remoteId, groupId }) => ({ remoteId, createdAt: times.get(groupId) ?? null }))
        .filter(({ createdAt }) => (createdAt ?? since) >= since);
    },
    deleteAvatar: (lookId) => remove(lookPath(lookId)),
    async consentPage(groupId, idempotencyKey) {
      const path = `/v3/avatars/${encodeURIComponent(groupId)}/consent`;
      return (await post(path, schema.consent, {}, idempotencyKey)).data;
    },
    deleteAsset: (assetId) => remove(`/v3/assets/${encodeURIComponent(assetId)}`),
    async listVoices(list, after) {
      const { own, speaks } = LISTS[list];
      const type = own ? 'private' : 'public';
      const query = speaks ? { type, engine: SPEAKING_ENGINE } : { type };
      const { items, next } = await pageOf('/v3/voices', schema.voice, query, after);
      return { items: items.map((voice) => ({ ...voice, own, speaks })), next };
    },
    async speak(script, voice, settings, idempotencyKey) {
      const body = speechBody(script, voice, settings);
      return (await post('/v3/voices/speech', schema.speech, body, idempotencyKey)).data;
    },
    async usedFolders() {
      const { items } = await pageOf('/v3/videos', things.videoFolder, {}, null);
      return [...new Set(items.filter((folderId) => folderId !== null))];
    },
    async folder(folderId) {
      const path = `/v3/folders/${encodeURIComponent(folderId)}`;
      return (await get(path, schema.envelope(things.folder), true)).data;
    },
    listGlossaries: (after) => pageOf('/v3/brand-glossaries', things.glossary, {}, after),
    async account() {
      return (await get('/v3/users/me', schema.envelope(schema.account))).data;
    },
    async ownKey() {
      return (await get('/v3/api_keys/self', schema.envelope(ownKey))).data;
    },
  };
}

const LISTS = {
  own: { own: true, speaks: false },
  public: { own: false, speaks: false },
  ownSpeaking: { own: true, speaks: true },
  publicSpeaking: { own: false, speaks: true },
} as const satisfies Readonly<Record<VoiceList, object>>;

const videoPath = (videoId: string) => `/v3/videos/${encodeURIComponent(videoId)}`;

const lookPath = (lookId: string) => `/v3/avatars/looks/${encodeURIComponent(lookId)}`;

const FEW: Query = { limit: String(AVATAR_PAGE_SIZE) };
const OWN: Query = { ownership: 'private', ...FEW };
const PHOTO_AVATARS: Query = { ...OWN, avatar_type: 'photo_avatar' };

/** A name that is true: HeyGen goes by the bytes, and refuses what lies. */
const FILE_NAMES: Readonly<Record<string, string>> = {
  'image/png': 'photo.png',
  'image/jpeg': 'photo.jpg',
  'audio/wav': 'narration.wav',
  'audio/mpeg': 'narration.mp3',
};
