import { ApiError } from '../http/api-error.ts';
import type { World } from '../world.ts';
import type { VideoRequest } from './video-shape.ts';

/**
 * What HeyGen's policy refuses at once. The contract has no code of its own for it.
 * @throws ApiError 400
 */
export function checkModeration({ script }: VideoRequest, { habits }: World): void {
  const said = script?.toLowerCase() ?? '';
  if (habits.blockedWords.some((word) => said.includes(word.toLowerCase()))) {
    throw new ApiError(400, 'invalid_parameter', 'Blocked words detected');
  }
}
