import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Failure } from '../../utils/core/failure.ts';
import { isStale, type Voice } from '../../utils/core/voices.ts';
import { refreshVoices } from '../../utils/messages.ts';
import { currentKeyId, hasKey } from '../../utils/store/keys.ts';
import { readVoices } from '../../utils/store/voices.ts';
import { useLive } from './use-live.ts';
import { useSetting } from './use-setting.ts';

export interface Voices {
  /** `undefined` until the first page of them is kept. */
  readonly voices: readonly Voice[] | undefined;
  /** There is no API key. */
  readonly needsKey: boolean;
  /** More may come. */
  readonly partial: boolean;
  /** Why there are none or not all; `noAnswer` if the worker did not answer. */
  readonly failure: Failure | 'noAnswer' | null;
  readonly retry: () => void;
}

/** The account's voices: those that are kept at once, each further page when it arrives. */
export function useVoices(): Voices {
  const keyed = useSetting(hasKey);
  const key = useSetting(currentKeyId);
  const live = useLive(readVoices, 'voices');
  const [failure, setFailure] = useState<Voices['failure']>(null);
  const retry = useCallback(() => {
    setFailure(null);
    // The worker may end in the middle: asked once more, it goes on from there.
    refreshVoices()
      .catch(refreshVoices)
      .then(
        (result) => setFailure(result.ok ? null : result.failure),
        () => setFailure('noAnswer'),
      );
  }, []);

  const catalog = live.status === 'ready' ? live.value : undefined;
  const stale = live.status !== 'loading' && isStale(catalog, Date.now());
  useEffect(() => {
    // Must run again for another key: it may be another account.
    if (keyed && stale) retry();
  }, [keyed, key, stale, retry]);

  return {
    voices: catalog?.voices,
    needsKey: keyed === false,
    partial: catalog?.fetchedAt === null,
    failure: typeof catalog?.fetchedAt === 'number' ? null : failure,
    retry,
  };
}
