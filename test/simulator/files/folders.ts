import { randomUUID } from 'node:crypto';

export const FOLDER_TYPES = ['mixed', 'video', 'video_translate'] as const;

export interface Folder {
  readonly id: string;
  readonly name: string;
  readonly type: (typeof FOLDER_TYPES)[number];
  readonly parentId: string | null;
  /** Unix milliseconds. */
  readonly createdAt: number;
}

type Wanted = Pick<Folder, 'name' | 'createdAt'> & Partial<Folder>;

/** The account's folders. */
export class FolderStore {
  readonly #folders = new Map<string, Folder>();

  add({ id = randomUUID().replaceAll('-', ''), ...wanted }: Wanted): Folder {
    const folder: Folder = { id, type: 'mixed', parentId: null, ...wanted };
    this.#folders.set(id, folder);
    return folder;
  }

  find(id: string): Folder | undefined {
    return this.#folders.get(id);
  }
}
