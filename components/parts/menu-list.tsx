import type { ComponentType } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isComposing } from './composing.ts';
import type { MenuPlace } from './menu.tsx';
import './menu-list.css';

export interface MenuItem {
  readonly name: string;
  readonly icon: ComponentType<{ size?: number }>;
  /** It takes something away. */
  readonly isDanger?: boolean;
  readonly onChoose: () => void;
}

interface MenuListProps extends MenuPlace {
  readonly items: readonly MenuItem[];
}

/** The items of an open menu, above everything, at its button; where there is no room below, over it. */
export function MenuList({ name, items, button, onClose }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current: menu } = list;
    if (!menu) return;
    menu.showPopover();
    const { bottom = 0, top = 0 } = button.current?.getBoundingClientRect() ?? {};
    const fits = bottom + menu.offsetHeight <= innerHeight || top < menu.offsetHeight;
    menu.classList.toggle('menu--above', !fits);
    menuItems(menu)[0]?.focus();
  }, [button]);

  const onKeyDown = (event: KeyboardEvent) => {
    const { current: menu } = list;
    if (!menu || isComposing(event)) return;
    const to = destination(event.key, menuItems(menu));
    if (event.key === 'Escape') onClose(true);
    else if (to) to.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={list}
      class="menu"
      role="menu"
      tabIndex={-1}
      aria-label={name}
      popover="manual"
      onKeyDown={onKeyDown}
      onFocusOut={({ relatedTarget, currentTarget }) => {
        if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
        // A press on the button closes by itself.
        if (relatedTarget !== button.current) onClose(false);
      }}
    >
      {items.map(({ name: word, icon: Icon, isDanger, onChoose }) => (
        <button
          key={word}
          type="button"
          role="menuitem"
          tabIndex={-1}
          class={`menu__item ${isDanger ? 'menu__item--danger' : ''}`}
          onClick={() => {
            onClose(true);
            onChoose();
          }}
        >
          <Icon size={16} />
          {word}
        </button>
      ))}
    </div>
  );
}

const menuItems = (menu: HTMLElement) => [
  ...menu.querySelectorAll<HTMLButtonElement>('[role="menuitem"]'),
];

/** Where a key leads among the items: to the next one round, to an end, or to one that begins with it. */
function destination(
  key: string,
  items: readonly HTMLButtonElement[],
): HTMLButtonElement | undefined {
  const at = items.findIndex((item) => item.matches(':focus'));
  switch (key) {
    case 'ArrowDown':
      return items[(at + 1) % items.length];
    case 'ArrowUp':
      return items.at(at < 1 ? -1 : at - 1);
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default: {
      if (key.length !== 1 || key === ' ') return undefined;
      const after = [...items.slice(at + 1), ...items.slice(0, at + 1)];
      return after.find((item) =>
        item.textContent?.toLocaleLowerCase().startsWith(key.toLocaleLowerCase()),
      );
    }
  }
}
