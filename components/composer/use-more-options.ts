import type { ComponentType } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { MoreFieldsProps } from './more-fields.tsx';

/** The further options, whose code is loaded when they are first wanted. */
export interface MoreOptionsState {
  readonly open: boolean;
  /** `null` until they are loaded. */
  readonly Fields: ComponentType<MoreFieldsProps> | null;
  readonly unloaded: boolean;
  /** Resolves once they are there, or can't be. */
  readonly show: () => Promise<void>;
  readonly hide: () => void;
}

export function useMoreOptions(): MoreOptionsState {
  const [open, setOpen] = useState(false);
  const [Fields, setFields] = useState<ComponentType<MoreFieldsProps> | null>(null);
  const [unloaded, setUnloaded] = useState(false);

  const show = useCallback(async () => {
    setOpen(true);
    setUnloaded(false);
    try {
      const { MoreFields } = await import('./more-fields.tsx');
      setFields(() => MoreFields);
    } catch (error) {
      console.error(error);
      setUnloaded(true);
    }
  }, []);
  const hide = useCallback(() => setOpen(false), []);
  return { open, Fields, unloaded, show, hide };
}
