import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { importVideos } from '../../utils/messages.ts';
import { sayFailure } from './say-failure.ts';

export interface Import {
  readonly busy: boolean;
  /** Older ones are left to be brought in. */
  readonly more: boolean;
  /** All there is was looked through. */
  readonly done: boolean;
  /** What came of it. */
  readonly note: string;
  /** Brings in a page of the account's videos, the newest first; again, the next one. */
  readonly bring: () => void;
  /** Brings in all that are left. */
  readonly bringAll: () => void;
}

/** Whoever has more videos brings in the rest at another press. */
const MOST_PAGES = 200;

/** Imports videos that HeyGen has and the list has not. A press while one is running does nothing. */
export function useImport(): Import {
  const [next, setNext] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [note, setNote] = useState('');
  const running = useRef(false);

  const run = async (all: boolean) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setNote('');
    let after = next;
    let count = 0;
    try {
      const asked = new Set<string | null>();
      do {
        asked.add(after);
        const result = await importVideos(after);
        // After a failure the same page is retried.
        if (!result.ok) return setNote(sayFailure(result.failure));
        // A list that goes in a circle has ended.
        after = asked.has(result.value.next) ? null : result.value.next;
        count += result.value.count;
        // `null` after the last page starts over.
        setNext(after);
        setNote(sayImported(count, after === null));
      } while (all && after !== null && asked.size < MOST_PAGES);
      setDone(after === null);
    } catch {
      setNote(i18n.t('page.noAnswer'));
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return {
    busy,
    more: next !== null,
    done,
    note,
    bring: () => void run(false),
    bringAll: () => void run(true),
  };
}

function sayImported(count: number, isAll: boolean): string {
  if (count === 0) {
    return isAll ? i18n.t('videos.importedNone') : i18n.t('videos.importedNoneYet');
  }
  const many = i18n.t('videos.imported', count);
  return isAll ? `${many} ${i18n.t('videos.importedAll')}` : many;
}
