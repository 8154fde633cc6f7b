import { invalid, notFound } from '../http/api-error.ts';
import { httpsUrl, oneOf, tagged, text } from '../http/check.ts';
import type { World } from '../world.ts';

/** A picture as videos and avatars take it. */
export type ImageInput =
  | { type: 'url'; url: string }
  | { type: 'asset_id'; asset_id: string }
  | { type: 'base64'; media_type: string; data: string };

export const imageShape = tagged('type', {
  url: [{ url: httpsUrl() }],
  asset_id: [{ asset_id: text() }],
  base64: [{ media_type: oneOf('image/png', 'image/jpeg'), data: text() }],
});

/** What the shape can't say. @throws ApiError 400 or 404 */
export function checkImage(image: ImageInput, param: string, world: World): void {
  if (image.type === 'base64' && !isBase64(image.data)) {
    throw invalid(`${param}.data`, `"${param}.data" is not base64.`);
  }
  if (image.type === 'asset_id') checkAsset(image.asset_id, `${param}.asset_id`, 'image/', world);
}

/** @throws ApiError 404 for an asset that isn't there, 400 for one of another kind */
export function checkAsset(id: string, param: string, kind: string, world: World): void {
  const { type, uploadedAt } = world.assets.get(id, param);
  if (world.now() - uploadedAt < world.habits.assetLagMs) throw notFound('asset', id, param);
  const { mime } = type;
  if (!mime.startsWith(kind)) throw invalid(param, `The asset is ${mime}, not ${kind}*.`);
}

function isBase64(data: string): boolean {
  return data.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(data);
}
