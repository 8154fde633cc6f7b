import type { Job, Part } from '../../core/job/job.ts';
import type { StoredPhoto } from '../../core/photo/photo.ts';
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
export async function fileOf({ id, request }: Job, part: Part): Promise<Blob | undefined> {
  if (part === 'picture') return (await getPhoto(id))?.bytes;
  if (request.make !== 'video') return undefined;
  const { narration, background } = request;
  if (part === 'audio') {
    return narration.type === 'audio' ? getFile(narration.recording.id) : undefined;
  }
  return background?.type === 'file' && background.file ? getFile(background.file.id) : undefined;
}
