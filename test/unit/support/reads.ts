import { vi } from 'vitest';

/** Counts the records that are read from IndexedDB from now on; a cursor counts as one. @returns how many they are. */
export function countReads(): () => number {
  const single = [
    vi.spyOn(IDBObjectStore.prototype, 'get'),
    vi.spyOn(IDBIndex.prototype, 'openCursor'),
    vi.spyOn(IDBObjectStore.prototype, 'openCursor'),
  ];
  const many = [
    vi.spyOn(IDBObjectStore.prototype, 'getAll'),
    vi.spyOn(IDBIndex.prototype, 'getAll'),
  ];
  return () => {
    const lists = many.flatMap(({ mock }) =>
      mock.results.map(({ value }) => (value as IDBRequest<unknown[]>).result.length),
    );
    const ones = single.map(({ mock }) => mock.calls.length);
    return [...lists, ...ones].reduce((sum, count) => sum + count, 0);
  };
}
