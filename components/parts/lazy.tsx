import type { ComponentChild, ComponentType } from 'preact';
import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { seen } from '../hooks/seen.ts';
import { Trouble } from './trouble.tsx';

/** A component whose code is fetched on demand, once per page. */
export interface LazyCode<Props> {
  readonly load: () => Promise<ComponentType<Props>>;
  loaded: ComponentType<Props> | undefined;
}

export const lazyCode = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyCode<Props> => ({ load, loaded: undefined });

interface Lazy<Props> {
  readonly Loaded: ComponentType<Props> | undefined;
  readonly failed: boolean;
  /** Resolves once the code is loaded, or can't be. */
  readonly fetchCode: () => Promise<void>;
}

/** @param code must stay the same object. */
export function useLazy<Props>(code: LazyCode<Props>): Lazy<Props> {
  const [Loaded, setLoaded] = useState(() => code.loaded);
  const [failed, setFailed] = useState(false);
  const fetchCode = useCallback(async () => {
    setFailed(false);
    try {
      const component = code.loaded ?? (await code.load());
      code.loaded = component;
      setLoaded(() => component);
    } catch (error) {
      console.error(error);
      setFailed(true);
    }
  }, [code]);
  return { Loaded, failed, fetchCode };
}

/**
 * A component that fetches its code when it is first rendered, so that the first paint of a page does not wait for it.
 *
 * @param placeholder takes as much room as what replaces it.
 */
export function lazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  placeholder: (props: Props) => ComponentChild = () => null,
) {
  const code = lazyCode(load);
  return function Lazily(props: Props) {
    const { Loaded, failed, fetchCode } = useLazy(code);
    useLayoutEffect(() => {
      if (!Loaded) void fetchCode();
    }, []);
    if (Loaded) return <Loaded {...props} />;
    // An update may have renamed the file; a reload gets the new name.
    if (failed) {
      return <Trouble sentence={i18n.t('page.broken')} onRetry={() => location.reload()} />;
    }
    return placeholder(props);
  };
}

/** The same for what a first look at the page has no use for: it comes once that was had. */
export const later = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy<Props>(async () => {
    await seen;
    return load();
  });
