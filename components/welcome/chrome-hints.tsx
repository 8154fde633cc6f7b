import { i18n } from '#i18n';
import { pinned } from '../../utils/store/toolbar.ts';
import { useSetting } from '../hooks/use-setting.ts';
import { PinIcon } from '../parts/more-icons.tsx';
import { BrowserKeyRows } from '../parts/shortcuts/browser-keys.tsx';

/** Where Stillspeak is in Chrome, and how the keyboard reaches it. */
export function ChromeHints() {
  const isPinned = useSetting(pinned);
  return (
    <div class="hints">
      {isPinned === false && (
        <p class="hints__pin">
          <PinIcon />
          <span>
            {i18n.t('welcome.pin')} {i18n.t('welcome.pinHow')}
          </span>
        </p>
      )}
      <section class="hints__keys" aria-labelledby="keys-heading">
        <h2 id="keys-heading" class="hints__heading">
          {i18n.t('shortcuts.heading')}
        </h2>
        <BrowserKeyRows />
      </section>
    </div>
  );
}
