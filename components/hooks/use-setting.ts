import { useLayoutEffect, useState } from 'preact/hooks';

/** The part of a storage item that a page needs. */
export interface Setting<Value> {
  getValue(): Promise<Value>;
  watch(listener: (value: Value) => void): () => void;
}

/** The current value; `undefined` until it is read. */
export function useSetting<Value>(setting: Setting<Value>): Value | undefined {
  const [value, setValue] = useState<Value>();
  // At once, not after the next frame: the first look waits for it.
  useLayoutEffect(() => {
    // The first read may arrive after a change, with the value from before.
    let overtaken = false;
    const stop = setting.watch((next) => {
      overtaken = true;
      setValue(() => next);
    });
    setting.getValue().then(
      (read) => {
        if (!overtaken) setValue(() => read);
      },
      (error: unknown) => console.error(error),
    );
    return () => {
      overtaken = true;
      stop();
    };
  }, [setting]);
  return value;
}
