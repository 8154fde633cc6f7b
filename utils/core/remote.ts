import type { Renderer } from './renderer.ts';

/** A video as HeyGen describes it. Its addresses are signed and expire. */
export interface RemoteVideo {
  readonly status: string;
  readonly durationSeconds: number | null;
  /** At HeyGen. */
  readonly videoUrl: string | null;
  /** What HeyGen names in its place, where that is not HeyGen's own: to be read, and nothing else. */
  readonly strangeUrl: string | null;
  readonly captionedVideoUrl: string | null;
  readonly thumbnailUrl: string | null;
  readonly subtitlesUrl: string | null;
  /** HeyGen's own page of the video, which does not expire. */
  readonly pageUrl: string | null;
  readonly failureCode: string | null;
  readonly failureMessage: string | null;
}

/** A video in the account's list. Times are Unix milliseconds; `null` where HeyGen does not tell. */
export interface ListedVideo {
  readonly remoteId: string;
  readonly status: string;
  readonly title: string | null;
  readonly createdAt: number | null;
  readonly completedAt: number | null;
  readonly durationSeconds: number | null;
  readonly thumbnailUrl: string | null;
  readonly failureCode: string | null;
  readonly failureMessage: string | null;
}

/** The status of a photo avatar that HeyGen calls completed before its picture is there: it can't speak yet. */
export const UNPICTURED = 'unpictured';

/** A photo avatar as HeyGen describes it: one look of a face. */
export interface RemoteAvatar {
  /** The look's id. */
  readonly remoteId: string;
  /** Of the group that the look is in; `null` where HeyGen does not tell. */
  readonly groupId: string | null;
  readonly name: string;
  readonly engines: readonly Renderer[];
  /** HeyGen's word, or {@link UNPICTURED}. */
  readonly status: string;
  /** Signed: it expires. */
  readonly previewUrl: string | null;
  readonly failureCode: string | null;
  readonly failureMessage: string | null;
}

/** What a search of the account finds. */
export interface Found {
  readonly remoteId: string;
  /** Unix milliseconds; `null` where HeyGen does not tell. */
  readonly createdAt: number | null;
}

/** A script as it will be heard. */
export interface Speech {
  readonly audioUrl: string;
  readonly seconds: number;
}
