import { useEffect, useState } from 'preact/hooks';

/** Code that comes when it is wanted: `undefined` until it is there, `null` where it can't be had. */
export function useLater<Module>(load: () => Promise<Module>): Module | null | undefined {
  const [loaded, setLoaded] = useState<Module | null>();
  useEffect(() => {
    let stopped = false;
    const show = (it: Module | null) => {
      if (!stopped) setLoaded(() => it);
    };
    load().then(show, () => show(null));
    return () => {
      stopped = true;
    };
  }, [load]);
  return loaded;
}
