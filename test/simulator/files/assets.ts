import { randomUUID } from 'node:crypto';
import { notFound } from '../http/api-error.ts';
import type { FileType } from './file-type.ts';

export interface Asset {
  id: string;
  bytes: Buffer;
  type: FileType;
  /** Unix milliseconds. */
  uploadedAt: number;
}

/** What was uploaded. */
export class AssetStore {
  readonly #assets = new Map<string, Asset>();

  /** @param id given where the asset was announced before its bytes came */
  add(
    bytes: Buffer,
    type: FileType,
    uploadedAt: number,
    id = randomUUID().replaceAll('-', ''),
  ): Asset {
    const asset = { id, bytes, type, uploadedAt };
    this.#assets.set(asset.id, asset);
    return asset;
  }

  /** Oldest first. */
  get all(): readonly Asset[] {
    return [...this.#assets.values()];
  }

  find(id: string): Asset | undefined {
    return this.#assets.get(id);
  }

  /** What was made of it stays. */
  remove(id: string): void {
    this.#assets.delete(id);
  }

  /** @throws ApiError 404 `asset_not_found` */
  get(id: string, param?: string): Asset {
    const asset = this.find(id);
    if (!asset) throw notFound('asset', id, param);
    return asset;
  }
}
