import type { WxtBrowser } from 'wxt/browser';
import type { Draft } from '../../utils/core/draft/draft.ts';
import type { Job } from '../../utils/core/job/job.ts';

/** As every page of an extension has it. */
declare const chrome: WxtBrowser;

/** What can be seen of the extension at one moment. */
export interface Look {
  readonly jobs: readonly Job[];
  readonly drafts: number;
  readonly alarms: readonly string[];
  /** The ids of the notifications that are shown. */
  readonly notifications: readonly string[];
  /** Most jobs at once, as HeyGen has been understood. */
  readonly learnedLimit: number | null;
}

/** What came back from the worker; `null` where nothing did. */
export type Answer = { readonly res?: unknown; readonly err?: unknown } | null;

export type Toolkit = ReturnType<typeof toolkit>;

/** What a run does from within a page of the extension. It is sent there as text: nothing outside is at hand. */
export function toolkit() {
  const ANSWER_TIMEOUT_MS = 15_000;
  let opening: Promise<IDBDatabase> | undefined;
  let lastId = 0;

  const database = () => {
    opening ??= new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('stillspeak');
      // It is the extension that makes the database.
      request.onupgradeneeded = () => request.transaction?.abort();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('There is no database.'));
    });
    return opening;
  };
  const answerOf = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('The database does not answer.'));
    });

  return {
    /** Keeps a draft as the composer does; where there is a job of it already, there is nothing to type. */
    async keepDraft(draft: Draft, jpeg: string | null): Promise<void> {
      const photo = jpeg && (await (await fetch(`data:image/jpeg;base64,${jpeg}`)).blob());
      const transaction = (await database()).transaction(['jobs', 'drafts', 'photos'], 'readwrite');
      const isJob = await answerOf(transaction.objectStore('jobs').getKey(draft.id));
      if (isJob !== undefined) return;
      if (photo) transaction.objectStore('photos').put({ id: draft.id, bytes: photo });
      await answerOf(transaction.objectStore('drafts').put(draft));
    },

    /** Sends a message to the worker as the extension's pages do. */
    async send(type: string, data?: unknown): Promise<Answer> {
      lastId += 1;
      const message = { id: lastId, type, data, timestamp: Date.now() };
      const late = new Promise<null>((resolve) => {
        setTimeout(resolve, ANSWER_TIMEOUT_MS, null);
      });
      const answer = chrome.runtime.sendMessage(message).catch(() => null);
      return (await Promise.race([answer, late])) ?? null;
    },

    async look(): Promise<Look> {
      const transaction = (await database()).transaction(['jobs', 'drafts']);
      const [jobs, drafts] = await Promise.all([
        answerOf<Job[]>(transaction.objectStore('jobs').getAll()),
        answerOf(transaction.objectStore('drafts').count()),
      ]);
      const alarms = await chrome.alarms.getAll();
      const shown = await chrome.notifications.getAll();
      const { learnedLimit } = await chrome.storage.local.get<{
        learnedLimit?: { limit: number };
      }>('learnedLimit');
      return {
        jobs,
        drafts,
        alarms: alarms.map(({ name }) => name),
        notifications: Object.keys(shown),
        learnedLimit: learnedLimit?.limit ?? null,
      };
    },
  };
}
