import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A part of a page whose code comes once the rest is drawn; where it does not come, nothing is in its place.
 *
 * @param load is asked once for each place that shows it.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  return function Later(props: Props) {
    const [Part, setPart] = useState<ComponentType<Props> | null>(null);
    useEffect(() => {
      load().then(
        (loaded) => setPart(() => loaded),
        (error: unknown) => console.error(error),
      );
    }, []);
    return Part ? <Part {...props} /> : null;
  };
}
