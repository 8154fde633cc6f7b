import { i18n } from '#i18n';
import { openShortcuts } from '../../../utils/messages.ts';
import { browserKeys } from '../../../utils/store/toolbar.ts';
import { useSetting } from '../../hooks/use-setting.ts';
import { KeyRows } from './key-rows.tsx';

/** The keys that work anywhere in Chrome, as they are set at this moment, and the way to set others. */
export function BrowserKeyRows() {
  const keys = useSetting(browserKeys);
  if (!keys) return null;
  const row = (set: string, does: string) => ({
    keys: set || i18n.t('shortcuts.none'),
    does,
    unset: set === '',
  });
  return (
    <>
      <KeyRows
        rows={[
          row(keys.open, i18n.t('shortcuts.open')),
          row(keys.choose, i18n.t('shortcuts.choose')),
        ]}
      />
      <button
        type="button"
        class="button button--quiet key-rows__change"
        onClick={() => void openShortcuts().catch(console.error)}
      >
        {i18n.t('shortcuts.change')}
      </button>
    </>
  );
}
