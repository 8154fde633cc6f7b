/**
 * Waits for what may never come.
 *
 * @param ms how long, in milliseconds
 * @throws what `work` rejects with; an `Error` when it takes longer. What it does then is not waited for.
 */
export async function within<Value>(ms: number, work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No end after ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

/** Works through a list, a few at a time. What goes wrong with one is logged, and is not the others' trouble. */
export async function forEachAtOnce<Item>(
  most: number,
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const takeTurns = async () => {
    for (const item of queue) await work(item).catch(console.error);
  };
  await Promise.all(Array.from({ length: most }, takeTurns));
}
