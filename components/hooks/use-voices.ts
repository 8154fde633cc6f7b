import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Failure } from '../../utils/core/failure.ts';
import { isStale, type Voice } from '../../utils/core/voices.ts';
import { refreshVoices } from '../../utils/messages.ts';
import { apiKey } from '../../utils/store/settings.ts';
import { readVoices } from '../../utils/store/voices.ts';
import { useLive } from './use-live.ts';
import { useSetting } from './use-setting.ts';

export interface Voices {
  /** `undefined` before the first reading. */
  readonly voices: readonly Voice[] | undefined;
  /** Whether there is no key to ask HeyGen with. */
  readonly needsKey: boolean;
  /** Why there are none; `noAnswer` when the worker did not answer. */
  readonly failure: Failure | 'noAnswer' | null;
  readonly retry: () => void;
}

/** The account's voices: the kept ones at once, fresh ones as they come. */
export function useVoices(): Voices {
  const key = useSetting(apiKey);
  const live = useLive(readVoices, 'voices');
  const [failure, setFailure] = useState<Voices['failure']>(null);
  const retry = useCallback(() => {
    setFailure(null);
    refreshVoices().then(
      (result) => setFailure(result.ok ? null : result.failure),
      () => setFailure('noAnswer'),
    );
  }, []);

  const catalog = live.status === 'ready' ? live.value : undefined;
  const stale = live.status !== 'loading' && isStale(catalog, Date.now());
  useEffect(() => {
    // Another key is another account; without one there is nobody to ask.
    if (key && stale) retry();
  }, [key, stale, retry]);

  return {
    voices: catalog?.voices,
    needsKey: key === '',
    failure: catalog ? null : failure,
    retry,
  };
}
