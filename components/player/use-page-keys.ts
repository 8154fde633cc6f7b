import { useEffect, useRef } from 'preact/hooks';
import { isComposing } from '../parts/composing.ts';
import { isPlainKey } from '../parts/plain-key.ts';

/** What keys do, by their names, letters in lower case. */
export type PageKeys = Readonly<Record<string, () => void>>;

/** Keys that work wherever the focus is, but for what presses, moves, or writes something there. */
export function usePageKeys(keys: PageKeys): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isComposing(event) || event.defaultPrevented || !isPlainKey(event)) return;
      const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const act = Object.hasOwn(current.current, name) ? current.current[name] : undefined;
      if (!act || isOfControl(event)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** A button is pressed by the space key; the browser's own controls of a video have that and the arrows. */
function isOfControl({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (key === ' ') return target.matches('button, a, summary, input, video');
  return key.startsWith('Arrow') && target.matches('video');
}
