import { i18n } from '#i18n';
import { type Emptied, emptied as setting } from '../../../utils/store/emptied.ts';
import { hasKey } from '../../../utils/store/keys.ts';
import { useSetting } from '../../hooks/use-setting.ts';
import { day } from '../more-format.ts';
import { useImport } from '../use-import.ts';
import './store.css';

/** Says that what was kept is gone, until the person has read it, and brings in what HeyGen has. */
export function EmptiedNotice({ emptied }: { readonly emptied: Emptied }) {
  const keyed = useSetting(hasKey);
  const { busy, done, note, bringAll } = useImport();
  return (
    <section class="emptied-notice" aria-label={i18n.t('database.emptiedLabel')}>
      <p>
        {emptied.byPerson || emptied.keptUntil === null
          ? i18n.t('database.emptiedByPerson')
          : i18n.t('database.emptied', { day: day(emptied.keptUntil) })}
      </p>
      <p>{i18n.t('database.emptiedSafe')}</p>
      <p class="emptied-notice__note" role="status">
        {note}
      </p>
      <div class="store-trouble__ways">
        {keyed && !done && (
          <button
            type="button"
            class="button button--primary"
            aria-disabled={busy}
            onClick={bringAll}
          >
            {busy ? i18n.t('videos.bringing') : i18n.t('videos.elsewhere')}
          </button>
        )}
        <button
          type="button"
          class="button button--quiet"
          onClick={() => void setting.setValue(null).catch(console.error)}
        >
          {i18n.t('database.emptiedClose')}
        </button>
      </div>
    </section>
  );
}
