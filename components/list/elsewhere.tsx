import { i18n } from '#i18n';
import { hasKey } from '../../utils/store/keys.ts';
import { useSetting } from '../hooks/use-setting.ts';
import { useImport } from '../parts/use-import.ts';

/** What brings videos in other than from a photo: from HeyGen, a page per click, or from a table. */
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
      <a class="button button--quiet" href="/table.html" target="_blank" rel="noopener">
        {i18n.t('videos.fromTable')}
      </a>
      <p class="elsewhere__note" role="status">
        {note}
      </p>
    </div>
  );
}
