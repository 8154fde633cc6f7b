import { ACCEPTED_TYPES } from '../files/file-type.ts';
import { integer, object, oneOf, text } from '../http/check.ts';

/** The shape of `POST /v3/assets/direct-uploads`. */
export interface UploadRequest {
  filename: string;
  content_type: string;
  size_bytes: number;
  /** Hexadecimal. */
  checksum_sha256?: string;
}

const upload = object(
  {
    filename: text({ max: 255, pattern: /^[^/\\]+$/ }),
    content_type: oneOf(...ACCEPTED_TYPES),
    size_bytes: integer(1),
  },
  { checksum_sha256: text({ pattern: /^[0-9a-f]{64}$/i }) },
);

export function checkUploadShape(body: Record<string, unknown>): UploadRequest {
  upload(body, '');
  return body as unknown as UploadRequest;
}
