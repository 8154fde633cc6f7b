import { useEffect, useState } from 'preact/hooks';

/** A setting as `utils/store/settings.ts` defines them. */
export interface Setting<Value> {
  getValue(): Promise<Value>;
  watch(listener: (value: Value) => void): () => void;
}

/** A setting's value as it stands; `undefined` until it is read. */
export function useSetting<Value>(setting: Setting<Value>): Value | undefined {
  const [value, setValue] = useState<Value>();
  useEffect(() => {
    // What was read may come after the news that it has changed since.
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
