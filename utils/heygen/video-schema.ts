import * as v from 'valibot';
import type { RemoteVideo } from '../core/remote.ts';
import { address, foreignAddress, id, seconds, shownText, text, time, word } from './values.ts';

/** HeyGen's answers about videos, turned into this product's own words. */

export const createdVideo = v.pipe(
  v.object({ video_id: id }),
  v.transform((data) => data.video_id),
);

export const videoStatus = v.object({ video_id: id, status: word });

const described = v.object({
  status: word,
  duration: seconds,
  video_url: v.optional(v.unknown()),
  captioned_video_url: address,
  thumbnail_url: address,
  subtitle_url: address,
  video_page_url: address,
  failure_code: text,
  failure_message: text,
});

const told = ({ video_url: at, ...data }: v.InferOutput<typeof described>): RemoteVideo => ({
  status: data.status,
  durationSeconds: data.duration,
  videoUrl: v.parse(address, at),
  strangeUrl: v.parse(foreignAddress, at),
  captionedVideoUrl: data.captioned_video_url,
  thumbnailUrl: data.thumbnail_url,
  subtitlesUrl: data.subtitle_url,
  pageUrl: data.video_page_url,
  failureCode: data.failure_code,
  failureMessage: data.failure_message,
});

/** A video as HeyGen describes it. Its addresses are signed and expire. */
export const video = v.pipe(described, v.transform(told));

/** The same in the account's list. */
export const describedVideo = v.pipe(
  v.object({ id, ...described.entries }),
  v.transform(({ id: remoteId, ...data }) => ({ remoteId, video: told(data) })),
);

/** A video in the account's list. */
export const listedVideo = v.pipe(
  v.object({
    id,
    status: shownText,
    title: text,
    created_at: time,
    completed_at: time,
    duration: seconds,
    thumbnail_url: address,
    failure_code: text,
    failure_message: text,
  }),
  v.transform((data) => ({
    remoteId: data.id,
    status: data.status,
    title: data.title,
    createdAt: data.created_at,
    completedAt: data.completed_at,
    durationSeconds: data.duration,
    thumbnailUrl: data.thumbnail_url,
    failureCode: data.failure_code,
    failureMessage: data.failure_message,
  })),
);
