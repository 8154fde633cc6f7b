import { useEffect, useState } from 'preact/hooks';
import { isComposing } from '../composing.ts';
import { lazy } from '../lazy.tsx';
import { asksForSheet } from './asks-for-sheet.ts';
import type { PageName } from './page-keys.ts';

const ShortcutSheet = lazy(async () => (await import('./shortcut-sheet.tsx')).ShortcutSheet);

/** Shows the page's keys at a press of the question mark. */
export function Shortcuts({ of }: { readonly of: PageName }) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) =>
      !isComposing(event) && asksForSheet(event) && setOpen(true);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return open ? <ShortcutSheet of={of} onClose={() => setOpen(false)} /> : null;
}
