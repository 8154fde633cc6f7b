import { i18n } from '#i18n';
import { forEachAtOnce } from '../../concurrency.ts';
import { importedJobs } from '../../core/job/import.ts';
import type { Job } from '../../core/job/job.ts';
import type { ListedVideo } from '../../core/remote.ts';
import type { Imported, Result } from '../../messages.ts';
import { importJobs } from '../../store/job-changes.ts';
import { apiKey } from '../../store/secrets.ts';
import { currentAccount } from '../account.ts';
import { keepStill } from '../click/take.ts';
import { thenTick } from '../engine/tick.ts';
import { ask } from '../heygen.ts';
import { keepAwake } from '../keep-awake.ts';

/** How many pictures are fetched at a time, and how long one may take, in milliseconds. */
const STILLS_AT_ONCE = 4;
const STILL_TIMEOUT_MS = 10_000;

/** Imports a page of the account's videos into the list, wherever they were asked for. */
export async function importVideos(after: string | null): Promise<Result<Imported>> {
  const key = await apiKey.getValue();
  return ask(null, async (client) => {
    const account = await currentAccount();
    const { items, next } = await client.listVideos(after);
    // The list may be another account's than the one that was just named.
    if (key !== (await apiKey.getValue())) return { count: 0, next: null };
    const bringing = { account, now: Date.now(), untitled: i18n.t('videos.untitled') };
    const imported = await thenTick(() =>
      importJobs((known) => importedJobs(items, known, bringing)),
    );
    void keepAwake(keepStills(imported, items)).catch(console.error);
    return { count: imported.length, next };
  });
}

async function keepStills(jobs: readonly Job[], videos: readonly ListedVideo[]): Promise<void> {
  const urls = new Map(videos.map(({ remoteId, thumbnailUrl }) => [remoteId, thumbnailUrl]));
  const waiting = jobs.flatMap(({ id, stage }) => {
    const url = stage.name === 'ready' ? urls.get(stage.remoteId) : null;
    return url ? [{ id, url }] : [];
  });
  await forEachAtOnce(STILLS_AT_ONCE, waiting, ({ id, url }) =>
    keepStill(id, url, STILL_TIMEOUT_MS),
  );
}
