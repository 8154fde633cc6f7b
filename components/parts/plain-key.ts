import { isComposing } from './composing.ts';

const WRITES = 'input:not([type="checkbox"]), textarea, select, [role="menu"], dialog';

/** Whether a key is one of the page's own, and not written, nor of a menu or dialog, nor a shortcut of the browser. */
export function isPlainKey(event: KeyboardEvent): boolean {
  if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return false;
  return !(event.target instanceof Element && event.target.closest(WRITES));
}
