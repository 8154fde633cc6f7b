import * as v from 'valibot';
import type { Account } from '../core/account.ts';
import type { ChosenVoice, VoiceSettings } from '../core/draft/narration.ts';
import type { VideoRequest } from '../core/draft/request.ts';
import type { ListedVideo, RemoteAvatar, RemoteVideo, Speech } from '../core/remote.ts';
import type { Voice } from '../core/voices.ts';
import { type OnDate, request } from './http.ts';
import * as schema from './schema.ts';
import { type ImageSource, type Sources, videoBody } from './video-body.ts';

/** HeyGen's own client allows these; creating a video takes about 31 s at the 99th percentile. */
const READ_TIMEOUT_MS = 30_000;
const WRITE_TIMEOUT_MS = 120_000;
const UPLOAD_TIMEOUT_MS = 10 * 60_000;

/** Most items HeyGen gives at once. */
const PAGE_SIZE = 100;
/** Most photo avatars HeyGen gives at once. */
const AVATAR_PAGE_SIZE = 50;

/** Voices of this engine can be heard before they are paid for. */
const SPEAKING_ENGINE = 'starfish';

type Query = Readonly<Record<string, string>>;

/** A part of a list, and what to ask for the next one with; `null` at its end. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** HeyGen, as the rest of the code sees it. Every method throws `HeygenError` and nothing else. */
export interface HeygenClient {
  /** @returns the new video's id; the same id for the same key, however often it is asked. */
  createVideo(video: VideoRequest, sources: Sources, idempotencyKey: string): Promise<string>;
  /** @returns the status word by video id, of at most 100 videos; `not_found` for unknown ones. */
  statuses(videoIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  video(videoId: string): Promise<RemoteVideo>;
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
  findAvatars(name: string, since: number): Promise<readonly RemoteAvatar[]>;
  /** The account's own voices and all public ones. */
  voices(): Promise<readonly Voice[]>;
  /** Says a script, as a video would. Paid for by the second; only in voices that speak. */
  speak(
    script: string,
    voice: ChosenVoice,
    settings: VoiceSettings | undefined,
    idempotencyKey: string,
  ): Promise<Speech>;
  account(): Promise<Account>;
}

/** Speaks to HeyGen with a person's key. */
export function heygenClient(key: string, onDate?: OnDate): HeygenClient {
  const get = <Schema extends v.GenericSchema>(path: string, answer: Schema, namesThing?: true) =>
    request(
      key,
      {
        method: 'GET',
        path,
        answer,
        timeoutMs: READ_TIMEOUT_MS,
        ...(namesThing ? { namesThing } : {}),
      },
      onDate,
    );
  const post = <Schema extends v.GenericSchema>(
    path: string,
    answer: Schema,
    body: object,
    idempotencyKey: string,
    timeoutMs = WRITE_TIMEOUT_MS,
  ) =>
    request(
      key,
      { method: 'POST', path, answer: schema.envelope(answer), timeoutMs, body, idempotencyKey },
      onDate,
    );

  const pageOf = async <Item extends v.GenericSchema>(
    path: string,
    item: Item,
    query: Query,
    after: string | null,
  ): Promise<Page<v.InferOutput<Item>>> => {
    const params = new URLSearchParams({ limit: String(PAGE_SIZE), ...query });
    if (after !== null) params.set('token', after);
    const answer = await get(`${path}?${params}`, schema.page(item));
    return { items: answer.data, next: answer.has_more ? answer.next_token : null };
  };
  /** Every item of a list, page by page, asking for the next page only when it is wanted. */
  async function* all<Item extends v.GenericSchema>(path: string, item: Item, query: Query) {
    let next: string | null = null;
    do {
      const page: Page<v.InferOutput<Item>> = await pageOf(path, item, query, next);
      yield* page.items;
      next = page.next;
    } while (next !== null);
  }
  const listed = (query: Query) => all('/v3/videos', schema.listedVideo, query);
  const voices = async (type: 'public' | 'private') => {
    const found: Voice[] = [];
    const speaking = new Set<string>();
    for await (const { id } of all('/v3/voices', schema.voice, { type, engine: SPEAKING_ENGINE })) {
      speaking.add(id);
    }
    for await (const voice of all('/v3/voices', schema.voice, { type })) {
      found.push({ ...voice, own: type === 'private', speaks: speaking.has(voice.id) });
    }
    return found;
  };

  return {
    async createVideo(video, sources, idempotencyKey) {
      const body = videoBody(video, sources);
      return (await post('/v3/videos', schema.createdVideo, body, idempotencyKey)).data;
    },
    async statuses(videoIds) {
      const query = new URLSearchParams({ video_ids: videoIds.join(',') });
      const answer = schema.envelope(v.array(schema.videoStatus));
      const { data } = await get(`/v3/videos/statuses?${query}`, answer);
      return new Map(data.map(({ video_id, status }) => [video_id, status]));
    },
    async video(videoId) {
      return (await get(videoPath(videoId), schema.envelope(schema.video), true)).data;
    },
    async deleteVideo(videoId) {
      await request(key, {
        method: 'DELETE',
        path: videoPath(videoId),
        answer: v.unknown(),
        timeoutMs: WRITE_TIMEOUT_MS,
        namesThing: true,
      });
    },
    listVideos: (after) => pageOf('/v3/videos', schema.listedVideo, {}, after),
    async findVideos(title, since) {
      const found: ListedVideo[] = [];
      for await (const video of listed({ title })) {
        // Newest first: what is older, and all after it, can't be the one.
        if (video.createdAt !== null && video.createdAt < since) break;
        if (video.title === title) found.push(video);
      }
      return found;
    },
    async upload(file, idempotencyKey) {
      const body = new FormData();
      body.append('file', file, FILE_NAMES[file.type] ?? 'photo.jpg');
      const asked = post('/v3/assets', schema.asset, body, idempotencyKey, UPLOAD_TIMEOUT_MS);
      return (await asked).data;
    },
    async createAvatar(name, file, idempotencyKey) {
      const body = { type: 'photo', name, file };
      return (await post('/v3/avatars', schema.createdAvatar, body, idempotencyKey)).data;
    },
    async avatar(lookId) {
      const path = `/v3/avatars/looks/${encodeURIComponent(lookId)}`;
      return (await get(path, schema.envelope(schema.avatar), true)).data;
    },
    listAvatars: (after) => pageOf('/v3/avatars/looks', schema.avatar, PHOTO_AVATARS, after),
    async findAvatars(name, since) {
      const found: RemoteAvatar[] = [];
      for await (const look of all('/v3/avatars/looks', schema.avatar, PHOTO_AVATARS)) {
        if (look.name === name && (look.createdAt ?? since) >= since) found.push(look);
      }
      return found;
    },
    async voices() {
      const [own, offered] = await Promise.all([voices('private'), voices('public')]);
      return [...own, ...offered];
    },
    async speak(script, voice, { speed, locale } = {}, idempotencyKey) {
      const body = {
        text: script,
        voice_id: voice.id,
        ...(speed === undefined ? {} : { speed }),
        ...(locale === undefined ? {} : { locale }),
      };
      return (await post('/v3/voices/speech', schema.speech, body, idempotencyKey)).data;
    },
    async account() {
      return (await get('/v3/users/me', schema.envelope(schema.account))).data;
    },
  };
}

const videoPath = (videoId: string) => `/v3/videos/${encodeURIComponent(videoId)}`;

const PHOTO_AVATARS: Query = {
  ownership: 'private',
  avatar_type: 'photo_avatar',
  limit: String(AVATAR_PAGE_SIZE),
};

/** A name that is true: HeyGen goes by the bytes, and refuses what lies. */
const FILE_NAMES: Readonly<Record<string, string>> = {
  'image/png': 'photo.png',
  'image/jpeg': 'photo.jpg',
  'audio/wav': 'narration.wav',
  'audio/mpeg': 'narration.mp3',
};
