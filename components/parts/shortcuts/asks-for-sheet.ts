import { isComposing } from '../composing.ts';

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
