import type { Job, Part } from '../../core/job/job.ts';
import { getFile } from '../../store/files.ts';
import { getPhoto } from '../../store/photos.ts';

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
