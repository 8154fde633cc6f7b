import type { ComponentType } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { VideoOptionsProps } from '../video-options/video-options.tsx';

/** The further options, whose code is loaded when they are first wanted. */
export interface MoreOptionsState {
  readonly open: boolean;
  /** `null` until they are loaded. */
  readonly Fields: ComponentType<VideoOptionsProps> | null;
  readonly unloaded: boolean;
  /** Resolves once they are there, or can't be. */
  readonly show: () => Promise<void>;
  readonly hide: () => void;
}

export function useMoreOptions(): MoreOptionsState {
  const [open, setOpen] = useState(false);
  const [Fields, setFields] = useState<ComponentType<VideoOptionsProps> | null>(null);
  const [unloaded, setUnloaded] = useState(false);

  const show = useCallback(async () => {
    setOpen(true);
    setUnloaded(false);
    try {
      const { VideoOptionFields } = await import('../video-options/video-options.tsx');
      setFields(() => VideoOptionFields);
    } catch (error) {
      console.error(error);
      setUnloaded(true);
    }
  }, []);
  const hide = useCallback(() => setOpen(false), []);
  return { open, Fields, unloaded, show, hide };
}
