import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Trouble } from './trouble.tsx';
import { Waiting } from './waiting.tsx';

/** A component whose code is fetched when it is first shown: most openings of a page have no use for it. */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let known: ComponentType<Props> | undefined;
  return function Lazy(props: Props) {
    const [Loaded, setLoaded] = useState(() => known);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (known) return;
      load().then(
        (component) => {
          known = component;
          setLoaded(() => component);
        },
        () => setFailed(true),
      );
    }, []);
    if (failed) {
      return <Trouble sentence={i18n.t('page.broken')} onRetry={() => location.reload()} />;
    }
    return Loaded ? <Loaded {...props} /> : <Waiting />;
  };
}
