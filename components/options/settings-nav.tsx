import { i18n } from '#i18n';
import './settings-nav.css';
import { useCurrentPart } from './use-current-part.ts';

const PARTS: readonly { readonly id: string; readonly name: () => string }[] = [
  { id: 'account', name: () => i18n.t('settings.nav.account') },
  { id: 'spending', name: () => i18n.t('options.spending.heading') },
  { id: 'presets', name: () => i18n.t('presets.heading') },
  { id: 'notifications', name: () => i18n.t('options.notifications.heading') },
  { id: 'appearance', name: () => i18n.t('settings.appearance.heading') },
  { id: 'shortcuts', name: () => i18n.t('shortcuts.heading') },
  { id: 'sites', name: () => i18n.t('options.sites.heading') },
  { id: 'data', name: () => i18n.t('settings.data.heading') },
  { id: 'retention', name: () => i18n.t('options.retention.heading') },
  { id: 'erase', name: () => i18n.t('options.erase.heading') },
];
const IDS = PARTS.map(({ id }) => id);

/** Leads to each part of the settings and says which one is read. */
export function SettingsNav() {
  const current = useCurrentPart(IDS);
  return (
    <nav class="settings-nav" aria-label={i18n.t('options.title')}>
      <ul class="settings-nav__list">
        {PARTS.map(({ id, name }) => (
          <li key={id}>
            <a
              class="settings-nav__link"
              href={`#${id}`}
              {...(id === current ? { 'aria-current': 'location' as const } : {})}
            >
              {name()}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
