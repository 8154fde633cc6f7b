import { i18n } from '#i18n';
import { hasKey } from '../../utils/store/keys.ts';
import { useSetting } from '../hooks/use-setting.ts';
import { useImport } from '../parts/use-import.ts';

/** Brings in all that the account has at HeyGen and the library has not. */
export function ImportButton() {
  const keyed = useSetting(hasKey);
  const { busy, note, bringAll } = useImport();
  if (!keyed) return null;
  return (
    <div class="import">
      <button type="button" class="button button--quiet" aria-disabled={busy} onClick={bringAll}>
        {busy ? i18n.t('videos.bringing') : i18n.t('videos.elsewhere')}
      </button>
      <p class="import__note" role="status">
        {note}
      </p>
    </div>
  );
}
