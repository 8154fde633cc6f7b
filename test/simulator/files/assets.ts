import { randomUUID } from 'node:crypto';
import { notFound } from '../http/api-error.ts';
import type { FileType } from './file-type.ts';

export interface Asset {
  id: string;
  bytes: Buffer;
  type: FileType;
}

/** What was uploaded. */
export class AssetStore {
  readonly #assets = new Map<string, Asset>();

  add(bytes: Buffer, type: FileType): Asset {
    const asset = { id: randomUUID().replaceAll('-', ''), bytes, type };
    this.#assets.set(asset.id, asset);
    return asset;
  }

  /** @throws ApiError 404 `asset_not_found` */
  get(id: string, param?: string): Asset {
    const asset = this.#assets.get(id);
    if (!asset) throw notFound('asset', id, param);
    return asset;
  }
}
