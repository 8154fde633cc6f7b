import { isOnlyUntold } from '../../core/account.ts';
import type { NamedThing } from '../../core/draft/options.ts';
import { HeygenError, isAbsence } from '../../core/failure.ts';
import type { HeygenClient } from '../../heygen/client.ts';
import type { Offered, Result } from '../../messages.ts';
import { ask } from '../heygen.ts';

/** Each is asked for by itself: HeyGen lists videos, and no folders. */
const MOST_FOLDERS = 20;
/** A longer list is none to choose from. */
const MOST_PAGES = 5;

/** The folders that the newest videos are in, and the chosen one. */
export function listFolders(chosen: string | null): Promise<Result<Offered>> {
  return offered(async (client) => {
    const used = (await client.usedFolders()).slice(0, MOST_FOLDERS);
    const ids = [...new Set([...used, ...(chosen === null ? [] : [chosen])])];
    const folders = await Promise.all(ids.map((id) => existing(client, id)));
    return offer(
      folders.filter((folder) => folder !== null),
      chosen,
    );
  });
}

async function existing(client: HeygenClient, folderId: string): Promise<NamedThing | null> {
  try {
    return await client.folder(folderId);
  } catch (error) {
    if (error instanceof HeygenError && isAbsence(error.failure)) return null;
    throw error;
  }
}

export function listGlossaries(chosen: string | null): Promise<Result<Offered>> {
  return offered(async (client) => {
    const all: NamedThing[] = [];
    let after: string | null = null;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const { items, next } = await client.listGlossaries(after);
      all.push(...items);
      after = next;
      if (after === null) break;
    }
    const { things, isGone } = offer(all, chosen);
    // Of a list that was not read to its end it can't be told.
    return { things, isGone: isGone && after === null };
  });
}

function offer(found: readonly NamedThing[], chosen: string | null): Offered {
  const things = found
    .map(({ id, name }) => ({ id, name: name || id }))
    .sort((a, b) => a.name.localeCompare(b.name));
  return { things, isGone: chosen !== null && things.every(({ id }) => id !== chosen) };
}

/** A key that may not ask for them offers none: the video can be made without. */
async function offered(read: (client: HeygenClient) => Promise<Offered>): Promise<Result<Offered>> {
  const result = await ask(null, read);
  if (result.ok || !isOnlyUntold(result.failure)) return result;
  return { ok: true, value: { things: [], isGone: false } };
}
