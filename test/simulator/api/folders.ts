import { FOLDER_TYPES, type Folder } from '../files/folders.ts';
import { type Answer, data } from '../http/answer.ts';
import { ApiError } from '../http/api-error.ts';
import { type Call, jsonBody, onlyKnownQuery } from '../http/call.ts';
import { object, oneOf, text } from '../http/check.ts';
import type { World } from '../world.ts';

/** The shape of `POST /v3/folders`. */
interface FolderRequest {
  name: string;
  type?: Folder['type'];
  parent_id?: string;
}

const shape = object(
  { name: text({ max: 256 }) },
  { type: oneOf(...FOLDER_TYPES), parent_id: text() },
);

export function createFolder(call: Call, world: World): Answer {
  onlyKnownQuery(call.query, []);
  const body = jsonBody(call);
  shape(body, '');
  const { name, type = 'mixed', parent_id } = body as unknown as FolderRequest;
  if (parent_id !== undefined) folderOf(parent_id, world, 'parent_id');
  const parentId = parent_id ?? null;
  return data(describe(world.folders.add({ name, type, parentId, createdAt: world.now() }), world));
}

export function getFolder(call: Call, world: World, id: string): Answer {
  onlyKnownQuery(call.query, []);
  return data(describe(folderOf(id, world), world));
}

/** @throws ApiError 404 for one the account doesn't have */
export function folderOf(id: string, world: World, param?: string): Folder {
  const folder = world.folders.find(id);
  if (!folder) throw new ApiError(404, 'not_found', `No folder with the id "${id}".`, { param });
  return folder;
}

function describe({ id, name, type, parentId, createdAt }: Folder, world: World) {
  const made = Math.floor(createdAt / 1000);
  return {
    folder_id: id,
    name,
    type,
    is_trash: false,
    created_at: made,
    updated_at: made,
    parent_id: parentId,
    creator_username: world.username,
  };
}
