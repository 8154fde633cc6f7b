import { i18n } from '#i18n';
import { BrowserKeyRows } from '../parts/shortcuts/browser-keys.tsx';
import { Section } from './section.tsx';

/** The keys that work in all of Chrome, as they are set. */
export function ShortcutsSection() {
  return (
    <Section id="shortcuts" heading={i18n.t('shortcuts.heading')}>
      <BrowserKeyRows />
    </Section>
  );
}
