import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Taste } from '../../utils/core/news/taste.ts';
import { testNotification, watch } from '../../utils/messages.ts';
import { notificationTaste } from '../../utils/store/news.ts';
import { useSetting } from '../hooks/use-setting.ts';
import './notifications/notifications.css';
import { QuietFields } from './notifications/quiet-fields.tsx';
import { Switch } from './notifications/switch.tsx';
import { WhenChoice } from './notifications/when-choice.tsx';
import { SavedNote, useSaved } from './saved.tsx';

const HINTS = {
  tested: () => i18n.t('options.notifications.tested'),
  noAnswer: () => i18n.t('page.noAnswer'),
};

/**
 * How the person is told. Has a test button, because the operating system may suppress notifications without telling
 * the browser.
 */
export function NotificationsSection() {
  const taste = useSetting(notificationTaste);
  const [saved, follow] = useSaved();
  const [hint, setHint] = useState<keyof typeof HINTS | null>(null);
  if (taste === undefined) return null;
  const change = (changes: Partial<Taste>) => {
    setHint(null);
    const saving = notificationTaste.setValue({ ...taste, ...changes });
    follow(saving);
    // What waited by the former choice may be told by this one; if nobody hears, it is at the next look.
    saving.then(watch).catch(() => {});
  };
  return (
    <section id="notifications" class="options-section" aria-labelledby="notifications-heading">
      <div class="options-section__head">
        <h2 id="notifications-heading">{i18n.t('options.notifications.heading')}</h2>
        <SavedNote saved={saved} />
      </div>
      <WhenChoice chosen={taste.when} onChoose={(when) => change({ when })} />
      {taste.when !== 'badge' && (
        <>
          <div class="notify-how">
            <Switch
              label={i18n.t('options.notifications.stay')}
              checked={taste.stays}
              onChange={(stays) => change({ stays })}
            />
            <Switch
              label={i18n.t('options.notifications.sound')}
              checked={!taste.silent}
              onChange={(sound) => change({ silent: !sound })}
            />
            <QuietFields quiet={taste.quiet} onChange={(quiet) => change({ quiet })} />
          </div>
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
        </>
      )}
      <p class="options-section__help" role="status">
        {hint && HINTS[hint]()}
      </p>
    </section>
  );
}
