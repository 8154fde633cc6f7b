import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Opens below or above its field, wherever there is room. */
export function VoicePanel({ children }: { readonly children: ComponentChildren }) {
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (panel.current) place(panel.current);
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps a click from moving the focus.
    <div
      ref={panel}
      class="voice-panel"
      // Keeps the focus in the field; a `<select>` needs the event to open.
      onMouseDown={(event) => {
        if (!(event.target instanceof HTMLSelectElement)) event.preventDefault();
      }}
    >
      {children}
    </div>
  );
}

const ROOM_PX = 12;
const TALLEST_PX = 336;

function place(panel: HTMLElement): void {
  const field = panel.parentElement?.getBoundingClientRect();
  if (!field) return;
  const below = window.innerHeight - field.bottom - ROOM_PX;
  const header = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
  const above = field.top - Math.max(header || 0, ROOM_PX);
  const upwards = below < 240 && above > below;
  panel.classList.toggle('voice-panel--above', upwards);
  panel.style.maxHeight = `${Math.max(160, Math.min(TALLEST_PX, upwards ? above : below))}px`;
}
