import { i18n } from '#i18n';
import { hasKey } from '../../utils/store/keys.ts';
import { useSetting } from '../hooks/use-setting.ts';
import { useImport } from '../parts/use-import.ts';

/** Imports videos that were made on HeyGen's site or on another computer, a page per click. */
export function Elsewhere() {
  const keyed = useSetting(hasKey);
  const { busy, more, note, bring } = useImport();
  if (!keyed) return null;
  const name = more ? i18n.t('videos.elsewhereOlder') : i18n.t('videos.elsewhere');
  return (
    <div class="elsewhere">
      <button type="button" class="button button--quiet" aria-disabled={busy} onClick={bring}>
        {busy ? i18n.t('videos.bringing') : name}
      </button>
      <p class="elsewhere__note" role="status">
        {note}
      </p>
      <a class="button button--quiet" href="/table.html" target="_blank" rel="noopener">
        {i18n.t('videos.fromTable')}
      </a>
    </div>
  );
}
