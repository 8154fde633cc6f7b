import type { ComponentType, VNode } from 'preact';
import { useRef } from 'preact/hooks';

/** Draws a component anew only where one of its properties is another, however often what it is in is drawn. */
export function memo<Props extends object>(Component: ComponentType<Props>) {
  return function Memo(props: Props) {
    const last = useRef<{ readonly props: Props; readonly drawn: VNode } | null>(null);
    if (!last.current || !isSame(last.current.props, props)) {
      last.current = { props, drawn: <Component {...props} /> };
    }
    return last.current.drawn;
  };
}

function isSame<Props extends object>(before: Props, now: Props): boolean {
  const known = new Map<string, unknown>(Object.entries(before));
  const named = Object.entries(now);
  return known.size === named.length && named.every(([name, value]) => known.get(name) === value);
}
