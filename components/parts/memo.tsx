import type { ComponentType } from 'preact';
import { useMemo } from 'preact/hooks';

/** Draws a component anew only where one of its properties is another, however often what it is in is drawn. */
export const memo = <Props extends object>(Component: ComponentType<Props>) =>
  function Memo(props: Props) {
    return useMemo(() => <Component {...props} />, Object.values(props));
  };
