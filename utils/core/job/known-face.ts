import { cropOf, type Photo, type StoredPhoto } from '../photo/photo.ts';
import type { Rectangle } from '../photo/rectangle.ts';
import { isSamePart } from '../photo/rectangle-math.ts';
import type { FaceJob, Job } from './job.ts';

/** The photo whose face is looked for. */
export interface FaceSource {
  readonly draftId: string;
  /** Addresses of the very picture. */
  readonly urls: readonly string[];
  /** What of it is sent; absent: all of it. In another part there is another face. */
  readonly crop?: Rectangle | undefined;
  /** Another account has other faces; `null` where it is not known whose the key is. */
  readonly account: string | null;
}

/** A draft's photo as the source of a face. */
export function faceSourceOf(
  draft: { readonly id: string; readonly photo: Photo },
  stored: StoredPhoto | undefined,
  account: string | null,
): FaceSource {
  const urls = [draft.photo.url, stored?.link ?? ''].filter((url) => url !== '');
  return { draftId: draft.id, urls, crop: cropOf(draft.photo, stored), account };
}

/**
 * The newest job by which a photo's face is learnt, in this draft or another of the same picture, but for one that the
 * person has deleted.
 */
export function learntFrom(source: FaceSource, jobs: readonly Job[]): FaceJob | undefined {
  return jobs
    .filter((job): job is FaceJob => job.request.make === 'avatar')
    .filter((job) => !job.discarded && isOf(job, source))
    .sort((a, b) => b.createdAt - a.createdAt)[0];
}

function isOf({ request, photo, account }: FaceJob, source: FaceSource): boolean {
  if (account !== null && source.account !== null && account !== source.account) return false;
  if (!isSamePart(photo.crop, source.crop)) return false;
  return request.draftId === source.draftId || source.urls.includes(photo.url);
}
