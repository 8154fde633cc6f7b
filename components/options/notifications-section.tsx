import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { testNotification } from '../../utils/messages.ts';
import { notificationsWanted } from '../../utils/store/settings.ts';
import { useSetting } from '../hooks/use-setting.ts';
import { SavedNote, useSaved } from './saved.tsx';

const HINTS = {
  tested: () => i18n.t('options.notifications.tested'),
  noAnswer: () => i18n.t('page.noAnswer'),
};

/**
 * Has a test button, because the operating system may suppress notifications without telling the
 * browser.
 */
export function NotificationsSection() {
  const wanted = useSetting(notificationsWanted);
  const [saved, follow] = useSaved();
  const [hint, setHint] = useState<keyof typeof HINTS | null>(null);
  if (wanted === undefined) return null;
  return (
    <section id="notifications" class="options-section" aria-labelledby="notifications-heading">
      <div class="options-section__head">
        <h2 id="notifications-heading">{i18n.t('options.notifications.heading')}</h2>
        <SavedNote saved={saved} />
      </div>
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          aria-checked={wanted}
          class="switch__box"
          checked={wanted}
          onChange={(event) => follow(notificationsWanted.setValue(event.currentTarget.checked))}
        />
        <span>{i18n.t('options.notifications.switch')}</span>
      </label>
      <button
        type="button"
        class="button button--outlined options-section__action"
        onClick={() =>
          testNotification().then(
            () => setHint('tested'),
            () => setHint('noAnswer'),
          )
        }
      >
        {i18n.t('options.notifications.test')}
      </button>
      <p class="options-section__help" role="status">
        {hint && HINTS[hint]()}
      </p>
    </section>
  );
}
