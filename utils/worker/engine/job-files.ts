import type { Job, Part } from '../../core/job/job.ts';
import { cropOf, type StoredPhoto, THUMBNAIL_PX } from '../../core/photo/photo.ts';
import { isSamePart } from '../../core/photo/rectangle-math.ts';
import { cropped } from '../../media/picture/crop.ts';
import { smallCopy } from '../../media/picture/small-copy.ts';
import { getFile } from '../../store/files.ts';
import { changePhoto, getPhoto } from '../../store/photos.ts';
import { whenTaken } from '../../store/when-taken.ts';

const workerSince = Date.now();

/** A face is learnt from a draft's photo, which becomes its own here. Resolves once that is taken, or can't be. */
export async function takenPhoto({ id, request }: Job): Promise<StoredPhoto | undefined> {
  if (request.make !== 'avatar') return whenTaken(id, workerSince);
  const stored = await whenTaken(request.draftId, workerSince);
  if (stored) await changePhoto({ ...stored, id });
  return stored;
}

/** A file that HeyGen is sent for a job, where it is at hand. */
export async function fileOf(job: Job, part: Part): Promise<Blob | undefined> {
  const { request } = job;
  if (part === 'picture') return pictureOf(job);
  if (request.make !== 'video') return undefined;
  const { narration, background } = request;
  if (part === 'audio') {
    return narration.type === 'audio' ? getFile(narration.recording.id) : undefined;
  }
  return background?.type === 'file' && background.file ? getFile(background.file.id) : undefined;
}

/** What the person wants of the photo. The whole one stays, for another crop of it. */
async function pictureOf({ id, photo }: Job): Promise<Blob | undefined> {
  const stored = await getPhoto(id);
  const crop = cropOf(photo, stored);
  if (!stored?.bytes || !crop) return stored?.bytes;
  if (isSamePart(stored.cropped?.part, crop)) return stored.cropped?.bytes;
  try {
    const bytes = await cropped(stored.bytes, crop);
    const thumbnail = await smallCopy(bytes, THUMBNAIL_PX);
    await changePhoto({ id, cropped: { bytes, part: crop }, thumbnail });
    return bytes;
  } catch (error) {
    // Never the whole one: somebody else in it may be the one who speaks.
    console.error(error);
    return undefined;
  }
}
