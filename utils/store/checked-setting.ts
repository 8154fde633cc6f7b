import { readStored, type StorageKey, watchStored, writeStored } from './browser-storage.ts';

/** A setting that is checked each time it is read: an older version, or a damaged profile, may have written it. */
export interface CheckedSetting<Value> {
  getValue(): Promise<Value>;
  setValue(value: Value): Promise<void>;
  /** @returns a function that stops it. */
  watch(listener: (value: Value) => void): () => void;
}

/**
 * Reads nothing before it is asked to.
 *
 * @param read must take whatever is stored, and `null` where nothing is.
 */
export function setting<Value>(
  key: StorageKey,
  read: (stored: unknown) => Value,
): CheckedSetting<Value> {
  return {
    getValue: async () => read(await readStored(key)),
    setValue: (value) => writeStored(key, value),
    watch: (listener) => watchStored(key, (stored) => listener(read(stored))),
  };
}

/** A setting that is taken as it is: what is kept for the session alone, no other version has written. */
export function passing<Value>(key: `session:${string}`, fallback: Value): CheckedSetting<Value> {
  return setting(key, (stored) => (stored as Value | null) ?? fallback);
}

/** What follows from several settings. */
export function derived<Value>(
  of: readonly Pick<CheckedSetting<unknown>, 'watch'>[],
  getValue: () => Promise<Value>,
): Pick<CheckedSetting<Value>, 'getValue' | 'watch'> {
  return {
    getValue,
    watch: (listener) => {
      let asked = 0;
      const tell = () => {
        asked += 1;
        const mine = asked;
        // What was asked for later is newer, whichever is there first.
        const tellNewest = (value: Value) => mine === asked && listener(value);
        void getValue().then(tellNewest, console.error);
      };
      const stops = of.map((each) => each.watch(tell));
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
