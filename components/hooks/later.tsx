import type { ComponentChild, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Trouble } from '../parts/trouble.tsx';

/**
 * A component whose code is read when it is first shown, so that a page's first look does not wait for it.
 *
 * @param load must stay the same function.
 * @param meanwhile takes as much room as what comes.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: (props: Props) => ComponentChild = () => null,
) {
  let known: ComponentType<Props> | undefined;
  return function Later(props: Props) {
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
    if (Loaded) return <Loaded {...props} />;
    // After an update the code may have another name.
    if (failed) {
      return <Trouble sentence={i18n.t('page.broken')} onRetry={() => location.reload()} />;
    }
    return meanwhile(props);
  };
}
