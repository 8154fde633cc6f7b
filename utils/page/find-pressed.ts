/**
 * Finds on what the menu was opened, the innermost element first, and watches for that in this document from now on:
 * chosen with the mouse, an entry leaves the pointer on something else.
 *
 * Runs in the page: it is sent there as text, so it uses nothing from outside of itself.
 */
export function findPressed(): void {
  // The extension's own world of this document.
  const world: {
    stillspeakClicked?: () => { under: Element[]; isSure: boolean };
    chrome?: { dom?: { openOrClosedShadowRoot(it: Element): ShadowRoot | null } };
  } = globalThis as object;
  if (world.stillspeakClicked) return;
  const count = (type: string) => performance.eventCounts.get(type) ?? 0;
  /** The browser keeps on what the first press in a document was, if the document listens for some of a pointer. */
  const firstPress = (): EventTarget | null => {
    const [first] = performance.getEntriesByType('first-input') as PerformanceEventTiming[];
    const isOnly = count('pointerdown') === 1 && count('contextmenu') === 1 && !count('click');
    return isOnly && first?.name === 'pointerdown' ? first.target : null;
  };
  const outward = (it: Element): Element[] => {
    const up = it.assignedSlot ?? it.parentNode;
    const next = up instanceof ShadowRoot ? up.host : up;
    return next instanceof Element ? [it, ...outward(next)] : [it];
  };
  const hovered = (root: Document | ShadowRoot): Element[] => {
    const [top, ...around] = [...root.querySelectorAll(':hover')].reverse();
    if (!top) return [];
    const inside =
      top instanceof HTMLElement
        ? (world.chrome?.dom?.openOrClosedShadowRoot(top) ?? top.shadowRoot)
        : null;
    return [...(inside ? hovered(inside) : []), top, ...around];
  };

  let pressed = firstPress();
  let menus = count('contextmenu');
  const onMenu = (event: MouseEvent) => {
    if (!event.isTrusted) return;
    menus += 1;
    pressed = event.composedPath()[0] ?? null;
  };
  addEventListener('contextmenu', onMenu, { capture: true });
  world.stillspeakClicked = () => {
    // A page can hide a press from the listener above, but not from being counted.
    const isSeen = pressed instanceof Element && menus === count('contextmenu');
    // Where no menu was opened by a press, no hand went from there to an entry.
    const isSure = isSeen || count('contextmenu') === 0;
    return { under: isSeen ? outward(pressed as Element) : hovered(document), isSure };
  };
}
