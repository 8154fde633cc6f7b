import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isTaking, type StoredPhoto } from '../../../utils/core/photo/photo.ts';
import { changePhoto } from '../../../utils/store/photos.ts';
import { useNow } from '../../hooks/use-interval.ts';

/** How soon it is seen that nobody fetches the photo any more, in milliseconds. */
const LOOK_EVERY_MS = 5_000;

/** Says that the photo is on its way. Given up, it is sent as it stands: by its link, where it has one. */
export function AwaitedPhoto({ stored }: { readonly stored: StoredPhoto }) {
  const now = useNow(LOOK_EVERY_MS);
  const [failed, setFailed] = useState(false);
  if (stored.bytes || !isTaking(stored, now)) return null;
  return (
    <span class="awaited-photo">
      <span role="status">{i18n.t('composer.awaited.says')}</span>
      <button
        type="button"
        class="button button--quiet"
        onClick={() =>
          void changePhoto({ id: stored.id, takingUntil: 0 }).catch(() => setFailed(true))
        }
      >
        {failed ? i18n.t('page.tryAgain') : i18n.t('composer.awaited.giveUp')}
      </button>
    </span>
  );
}
