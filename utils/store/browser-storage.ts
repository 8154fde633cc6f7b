/** `local` stays until it is removed, `session` until the browser is closed or the extension is updated. */
export type StorageArea = 'local' | 'session';

/** Where a value is kept, and under which name. */
export type StorageKey = `${StorageArea}:${string}`;

type Changes = Readonly<Record<string, { readonly newValue?: unknown }>>;

interface Area {
  get(name: string): Promise<Readonly<Record<string, unknown>>>;
  /** All or none of them. */
  set(values: Readonly<Record<string, unknown>>): Promise<void>;
  remove(names: readonly string[]): Promise<void>;
  /** With the name, as JSON. */
  getBytesInUse(name: string): Promise<number>;
  readonly onChanged: {
    addListener(listener: (changes: Changes) => void): void;
    removeListener(listener: (changes: Changes) => void): void;
  };
}

/** Chrome's own, which answers with promises: every page loads this first, and so nothing more than this. */
declare const chrome: { readonly storage: Readonly<Record<StorageArea, Area>> };

/** For what is written or removed several at a time. */
export const storageArea = (area: StorageArea): Area => chrome.storage[area];

/** `null` where nothing is stored. */
export async function readStored(key: StorageKey): Promise<unknown> {
  const { area, name } = placeOf(key);
  return (await area.get(name))[name] ?? null;
}

/** @param value `null` removes it. */
export async function writeStored(key: StorageKey, value: unknown): Promise<void> {
  const { area, name } = placeOf(key);
  await (value === null || value === undefined ? area.remove([name]) : area.set({ [name]: value }));
}

/** @returns a function that stops it. */
export function watchStored(key: StorageKey, listener: (stored: unknown) => void): () => void {
  const { area, name } = placeOf(key);
  const hear = ({ [name]: change }: Changes) => {
    if (change) listener(change.newValue ?? null);
  };
  area.onChanged.addListener(hear);
  return () => area.onChanged.removeListener(hear);
}

function placeOf(key: StorageKey) {
  const colon = key.indexOf(':');
  const area = key.slice(0, colon) as StorageArea;
  return { area: storageArea(area), name: key.slice(colon + 1) };
}
