import { entryOf } from '../../utils/core/entry-of.ts';
import { isPlainKey } from '../parts/plain-key.ts';

/** What keys do with the item that has the focus; what can't be done with it is absent. */
export type ItemKeys = {
  readonly [Act in 'select' | 'favorite' | 'delete' | 'download' | 'share' | 'edit']?: () => void;
};

const KEYS: Readonly<Record<string, keyof ItemKeys>> = {
  x: 'select',
  f: 'favorite',
  d: 'download',
  c: 'share',
  e: 'edit',
  Delete: 'delete',
};

export function keyAction(event: KeyboardEvent, keys: ItemKeys): (() => void) | undefined {
  if (!isPlainKey(event)) return undefined;
  const name = entryOf(KEYS, event.key);
  return name && keys[name];
}

/** Moves the focus to the next item, or the one before; from outside of them, to the first. */
export function focusBeside(list: HTMLElement, step: 1 | -1): void {
  const items = [...list.querySelectorAll<HTMLElement>('[data-id]')];
  const at = items.findIndex((item) => item.contains(document.activeElement));
  const to = items[at < 0 ? 0 : Math.min(items.length - 1, Math.max(0, at + step))];
  to?.querySelector<HTMLElement>('.item__open, .item__select')?.focus();
  to?.scrollIntoView({ block: 'nearest' });
}
