import { i18n } from '#i18n';
import { lazy } from '../parts/lazy.tsx';
import { Section } from './section.tsx';
import { StorageUsed } from './storage-used.tsx';

const Transfer = lazy(async () => (await import('./transfer/transfer.tsx')).Transfer);

/** What is kept and sent in short, and how much that is. How long it stays, and its end, come after it. */
export function DataSection() {
  return (
    <Section id="data" heading={i18n.t('settings.data.heading')}>
      <StorageUsed />
      <h3>{i18n.t('privacy.title')}</h3>
      <p class="options-section__prose">{i18n.t('options.privacy.text')}</p>
      <a
        class="options-section__action"
        href="/options.html?privacy"
        target="_blank"
        rel="noopener"
      >
        {i18n.t('options.privacy.more')}
      </a>
      <Transfer />
    </Section>
  );
}
