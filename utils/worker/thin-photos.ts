import type { Job } from '../core/job/job.ts';
import { oldPhotos } from '../core/job/old-photo.ts';
import { THUMBNAIL_PX } from '../core/photo/photo.ts';
import { msOf } from '../core/retention.ts';
import { smallCopy } from '../media/picture/small-copy.ts';
import { forgetBytes, getPhoto } from '../store/photos.ts';
import { retention } from '../store/retention.ts';
import { photosThinnedAt } from '../store/settings.ts';

/** Makes room of the photos of videos that have long been ready; their previews stay. */
export async function thinPhotos(jobs: readonly Job[], now: number): Promise<void> {
  const lastsMs = msOf((await retention.getValue()).photos);
  for (const id of oldPhotos(jobs, lastsMs, await photosThinnedAt.getValue(), now)) {
    const { bytes, thumbnail } = (await getPhoto(id)) ?? {};
    if (!bytes) continue;
    const preview = thumbnail ?? (await smallCopy(bytes, THUMBNAIL_PX).catch(() => undefined));
    // Without any picture its row could not be told from the others.
    if (preview) await forgetBytes(id, preview);
  }
  await photosThinnedAt.setValue(now);
}
