import { useEffect, useState } from 'preact/hooks';
import { isComposing } from '../composing.ts';
import { lazy } from '../lazy.tsx';
import type { PageName } from './page-keys.ts';

const ShortcutSheet = lazy(async () => (await import('./shortcut-sheet.tsx')).ShortcutSheet);

/** Shows the page's keys at a press of the question mark. */
export function Shortcuts({ of }: { readonly of: PageName }) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => asksForSheet(event) && setOpen(true);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return open ? <ShortcutSheet of={of} onClose={() => setOpen(false)} /> : null;
}

/** Where a question mark is something that is written, or what jumps to an entry that begins with it. */
const WRITES =
  'textarea, select, [contenteditable], input:not([type="checkbox"], [type="radio"], [type="range"])';

type Key = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'keyCode' | 'target'
> &
  Partial<Pick<KeyboardEvent, 'defaultPrevented'>>;

/** Whether a key asks for the list of keys: a question mark, on any keyboard, where nobody writes. */
export function asksForSheet(event: Key): boolean {
  if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (isComposing(event) || event.defaultPrevented === true) return false;
  return !(event.target instanceof Element && event.target.closest(WRITES));
}
