/**
 * The disk itself has what is written, not only the system's cache, which a power cut empties. Costs a
 * millisecond or so, which nobody who types waits for.
 */
export const ON_DISK = { durability: 'strict' } as const;
