import { object, oneOf, text } from '../http/check.ts';
import { type ImageInput, imageShape } from './image-input.ts';

/** The shape of `POST /v3/avatars`. */
export interface AvatarRequest {
  type: 'photo';
  name: string;
  file: ImageInput;
  avatar_group_id?: string;
}

const avatar = object(
  { type: oneOf('photo'), name: text({ pattern: /\S/ }), file: imageShape },
  { avatar_group_id: text() },
);

export function checkAvatarShape(body: Record<string, unknown>): AvatarRequest {
  avatar(body, '');
  return body as unknown as AvatarRequest;
}
