import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { isComposing } from '../composing.ts';
import { CloseIcon } from '../more-icons.tsx';
import { BrowserKeyRows } from './browser-keys.tsx';
import { KeyRows } from './key-rows.tsx';
import { keysOf, type PageName } from './page-keys.ts';
import './shortcut-sheet.css';

interface ShortcutSheetProps {
  readonly of: PageName;
  readonly onClose: () => void;
}

/** The keys of a page and of the browser. Closed, it gives the focus back to whatever had it. */
export function ShortcutSheet({ of, onClose }: ShortcutSheetProps) {
  const sheet = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => sheet.current?.showModal(), []);
  const close = () => sheet.current?.close();
  return (
    <dialog
      ref={sheet}
      class="sheet"
      aria-labelledby="sheet-heading"
      onClose={onClose}
      onKeyDown={(event) => {
        if (isComposing(event) || event.key !== 'Escape') return;
        // Escape would close the popup as well.
        event.preventDefault();
        close();
      }}
    >
      <header class="sheet__head">
        <h2 id="sheet-heading">{i18n.t('shortcuts.heading')}</h2>
        <button
          type="button"
          class="button button--icon"
          aria-label={i18n.t('shortcuts.close')}
          onClick={close}
        >
          <CloseIcon />
        </button>
      </header>
      <h3 class="sheet__part">{i18n.t('shortcuts.here')}</h3>
      <KeyRows rows={keysOf(of, navigator.platform.startsWith('Mac'))} />
      <h3 class="sheet__part">{i18n.t('shortcuts.anywhere')}</h3>
      <BrowserKeyRows />
    </dialog>
  );
}
