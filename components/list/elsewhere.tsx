import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Imported, importVideos } from '../../utils/messages.ts';
import { hasKey } from '../../utils/store/keys.ts';
import { useSetting } from '../hooks/use-setting.ts';
import { sayFailure } from '../parts/say-failure.ts';

/** Imports videos that were made on HeyGen's site or on another computer, a page per click. */
export function Elsewhere() {
  const keyed = useSetting(hasKey);
  const [next, setNext] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [note, setNote] = useState('');
  const running = useRef(false);
  if (!keyed) return null;

  const bring = async () => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setNote('');
    try {
      const result = await importVideos(next);
      setNote(result.ok ? sayImported(result.value) : sayFailure(result.failure));
      // `null` after the last page starts over; after a failure the same page is retried.
      if (result.ok) setNext(result.value.next);
    } catch {
      setNote(i18n.t('videos.noAnswer'));
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  const name = next === null ? i18n.t('videos.elsewhere') : i18n.t('videos.elsewhereOlder');
  return (
    <div class="elsewhere">
      <button
        type="button"
        class="button button--quiet"
        aria-disabled={busy}
        onClick={() => void bring()}
      >
        {busy ? i18n.t('videos.bringing') : name}
      </button>
      <p class="elsewhere__note" role="status">
        {note}
      </p>
    </div>
  );
}

function sayImported({ count, next }: Imported): string {
  if (count === 0) {
    return next === null ? i18n.t('videos.importedNone') : i18n.t('videos.importedNoneYet');
  }
  const many = i18n.t('videos.imported', count);
  return next === null ? `${many} ${i18n.t('videos.importedAll')}` : many;
}
