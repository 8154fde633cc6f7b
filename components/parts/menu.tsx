import type { ComponentChildren, RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { isComposing } from './composing.ts';
import { MoreIcon } from './icons.tsx';

/** What an open menu has to know of its button. */
export interface MenuPlace {
  readonly name: string;
  readonly button: RefObject<HTMLButtonElement | null>;
  /** @param backToButton whether the focus returns there; otherwise it has gone somewhere else. */
  readonly onClose: (backToButton: boolean) => void;
}

interface MenuProps {
  /** Names what the actions are about. */
  readonly name: string;
  /** Its list, whose code may come only now: most who look at a page open none. */
  readonly children: (place: MenuPlace) => ComponentChildren;
}

/** Further actions, in words, behind three dots. */
export function Menu({ name, children }: MenuProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const onClose = (backToButton: boolean) => {
    // At once: an item that is removed along with the focus closes as one that was left, and a dialog that it opens
    // gives the focus back to what has it now.
    if (backToButton) button.current?.focus();
    setOpen(false);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="button button--icon menu-button"
        aria-label={name}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (open || isComposing(event)) return;
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <MoreIcon />
      </button>
      {open && children({ name, button, onClose })}
    </>
  );
}
