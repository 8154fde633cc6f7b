import { randomBytes, randomUUID } from 'node:crypto';
import type { UploadRequest } from '../api/upload-shape.ts';

export const MAX_UPLOAD_BYTES = 50 * 1024 * 1024;

/** A place for one file's bytes, which become an asset when they are declared complete. */
export interface Upload {
  /** The asset's id, once it is one. */
  readonly id: string;
  readonly wanted: UploadRequest;
  /** What has to come along with the bytes, word for word. */
  readonly headers: Readonly<Record<string, string>>;
  /** Null until they have arrived; they can be sent again. */
  bytes: Buffer | null;
}

/** The direct uploads that were asked for. */
export class UploadStore {
  readonly #uploads = new Map<string, Upload>();

  open(wanted: UploadRequest): Upload {
    const upload: Upload = {
      id: randomUUID().replaceAll('-', ''),
      wanted,
      headers: {
        'Content-Type': wanted.content_type,
        'x-amz-meta-upload': randomBytes(8).toString('hex'),
      },
      bytes: null,
    };
    this.#uploads.set(upload.id, upload);
    return upload;
  }

  find(id: string): Upload | undefined {
    return this.#uploads.get(id);
  }
}
