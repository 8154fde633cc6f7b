import * as v from 'valibot';
import type { VideoRequest } from '../jobs/request.ts';
import type { Account } from '../messages.ts';
import type { Voice } from '../voices.ts';
import { request } from './http.ts';
import * as schema from './schema.ts';

/** HeyGen's own client allows these; creating a video takes about 31 s at the 99th percentile. */
const READ_TIMEOUT_MS = 30_000;
const WRITE_TIMEOUT_MS = 120_000;
const UPLOAD_TIMEOUT_MS = 10 * 60_000;

/** Most items HeyGen gives at once. */
const PAGE_SIZE = 100;

type Query = Readonly<Record<string, string>>;

/** How the photo is named in a request. */
export type ImageSource =
  | { readonly type: 'url'; readonly url: string }
  | { readonly type: 'asset_id'; readonly asset_id: string };

/** HeyGen, as the rest of the code sees it. Every method throws `HeygenError` and nothing else. */
export interface HeygenClient {
  /** @returns the new video's id; the same id for the same key, however often it is asked. */
  createVideo(video: VideoRequest, image: ImageSource, idempotencyKey: string): Promise<string>;
  /** @returns the status word by video id, of at most 100 videos; `not_found` for unknown ones. */
  statuses(videoIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  video(videoId: string): Promise<schema.RemoteVideo>;
  deleteVideo(videoId: string): Promise<void>;
  /** The account's videos of exactly this title made at or after a time (Unix milliseconds), newest first. */
  findVideos(title: string, since: number): Promise<readonly schema.ListedVideo[]>;
  /** @returns the id of the uploaded picture. */
  uploadPicture(bytes: Blob, idempotencyKey: string): Promise<string>;
  /** The account's own voices and all public ones. */
  voices(): Promise<readonly Voice[]>;
  account(): Promise<Account>;
}

/** Speaks to HeyGen with a person's key. */
export function heygenClient(key: string): HeygenClient {
  const get = <Schema extends v.GenericSchema>(path: string, answer: Schema) =>
    request(key, { method: 'GET', path, answer, timeoutMs: READ_TIMEOUT_MS });

  /** Every item of a list, page by page, asking for the next page only when it is wanted. */
  async function* all<Item extends v.GenericSchema>(path: string, item: Item, query: Query) {
    let token: string | null = null;
    do {
      const params = new URLSearchParams({ ...query, limit: String(PAGE_SIZE) });
      if (token !== null) params.set('token', token);
      const answer = await get(`${path}?${params}`, schema.page(item));
      yield* answer.data;
      token = answer.has_more ? answer.next_token : null;
    } while (token !== null);
  }
  const listed = (query: Query) => all('/v3/videos', schema.listedVideo, query);
  const voices = async (type: 'public' | 'private') => {
    const found: Voice[] = [];
    for await (const voice of all('/v3/voices', schema.voice, { type })) {
      found.push({ ...voice, own: type === 'private' });
    }
    return found;
  };

  return {
    async createVideo(video, image, idempotencyKey) {
      const { data } = await request(key, {
        method: 'POST',
        path: '/v3/videos',
        answer: schema.envelope(schema.createdVideo),
        timeoutMs: WRITE_TIMEOUT_MS,
        idempotencyKey,
        body: videoBody(video, image),
      });
      return data;
    },
    async statuses(videoIds) {
      const query = new URLSearchParams({ video_ids: videoIds.join(',') });
      const answer = schema.envelope(v.array(schema.videoStatus));
      const { data } = await get(`/v3/videos/statuses?${query}`, answer);
      return new Map(data.map(({ video_id, status }) => [video_id, status]));
    },
    async video(videoId) {
      return (await get(videoPath(videoId), schema.envelope(schema.video))).data;
    },
    async deleteVideo(videoId) {
      await request(key, {
        method: 'DELETE',
        path: videoPath(videoId),
        answer: v.unknown(),
        timeoutMs: WRITE_TIMEOUT_MS,
      });
    },
    async findVideos(title, since) {
      const found: schema.ListedVideo[] = [];
      for await (const video of listed({ title })) {
        // Newest first: what is older, and all after it, can't be the one.
        if (video.createdAt < since) break;
        if (video.title === title) found.push(video);
      }
      return found;
    },
    async uploadPicture(bytes, idempotencyKey) {
      const body = new FormData();
      body.append('file', bytes, bytes.type === 'image/png' ? 'photo.png' : 'photo.jpg');
      const { data } = await request(key, {
        method: 'POST',
        path: '/v3/assets',
        answer: schema.envelope(schema.asset),
        timeoutMs: UPLOAD_TIMEOUT_MS,
        idempotencyKey,
        body,
      });
      return data;
    },
    async voices() {
      const [own, offered] = await Promise.all([voices('private'), voices('public')]);
      return [...own, ...offered];
    },
    async account() {
      return (await get('/v3/users/me', schema.envelope(schema.account))).data;
    },
  };
}

const videoPath = (videoId: string) => `/v3/videos/${encodeURIComponent(videoId)}`;

/** Fields the person did not set are left out: HeyGen refuses null. */
function videoBody(video: VideoRequest, image: ImageSource) {
  return {
    type: 'image',
    image,
    script: video.script,
    voice_id: video.voice.id,
    title: video.title,
    resolution: video.resolution,
    aspect_ratio: video.aspectRatio,
    // A file beside the video, for the player's captions; nothing is burnt into the picture.
    caption: { file_format: 'srt' },
  };
}
