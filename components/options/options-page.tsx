import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { refreshKeys } from '../../utils/messages.ts';
import { emptied } from '../../utils/store/emptied.ts';
import { useDrafts } from '../hooks/use-live.ts';
import { useSetting } from '../hooks/use-setting.ts';
import { Logo } from '../parts/icons.tsx';
import { lazy } from '../parts/lazy.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { DataSection } from './data-section.tsx';
import { KeySection } from './key-section.tsx';
import { NotificationsSection } from './notifications-section.tsx';
import '../parts/tick.css';
import './options.css';
import { useKey } from '../parts/key/use-key.ts';
import { WaitingCard } from '../parts/key/waiting-card.tsx';
import { SettingsNav } from './settings-nav.tsx';

const SpendingSection = lazy(
  async () => (await import('./money/spending-section.tsx')).SpendingSection,
);
const PresetsSection = lazy(
  async () => (await import('./presets/presets-section.tsx')).PresetsSection,
);
const EraseSection = lazy(async () => (await import('./erase/erase-section.tsx')).EraseSection);

const RetentionSection = lazy(
  async () => (await import('./retention-section.tsx')).RetentionSection,
);

const ShortcutsSection = lazy(
  async () => (await import('./shortcuts-section.tsx')).ShortcutsSection,
);
const SitesSection = lazy(async () => (await import('./sites-section.tsx')).SitesSection);

const PrivacyPage = lazy(async () => (await import('./privacy/privacy-page.tsx')).PrivacyPage);

const StoreTrouble = lazy(
  async () => (await import('../parts/store/store-trouble.tsx')).StoreTrouble,
);
const EmptiedNotice = lazy(
  async () => (await import('../parts/store/emptied-notice.tsx')).EmptiedNotice,
);

/** The settings, or what the page says of privacy, in a tab of its own. */
export function Options() {
  return location.search === '?privacy' ? <PrivacyPage /> : <OptionsPage />;
}

function OptionsPage() {
  const key = useKey();
  useEffect(() => {
    // Without an answer they are shown as they were last known.
    refreshKeys().catch(() => {});
  }, []);
  const drafts = useDrafts();
  const waiting = drafts.status === 'ready' ? drafts.value.drafts[0] : undefined;
  const lost = useSetting(emptied);
  document.title = i18n.t('options.title');
  return (
    <div class="settings">
      <SettingsNav />
      <main class="options">
        <header class="options__header">
          <Logo size={36} />
          <h1>{i18n.t('options.title')}</h1>
        </header>
        {key.has === false && <p class="options__lead">{i18n.t('options.lead')}</p>}
        {waiting && <WaitingCard draft={waiting} ready={key.has === true && !key.locked} />}
        {drafts.status === 'failed' && (
          <div class="options-section">
            <StoreTrouble problem={drafts.problem} onRetry={drafts.retry} />
          </div>
        )}
        {lost && <EmptiedNotice emptied={lost} />}
        <KeySection {...key} />
        <SpendingSection />
        <PresetsSection />
        <NotificationsSection />
        <AppearanceSection />
        <ShortcutsSection />
        <SitesSection />
        <DataSection />
        <RetentionSection />
        <EraseSection />
      </main>
    </div>
  );
}
