import { LONGEST_TAKING_MS, type StoredPhoto } from '../core/photo/photo.ts';
import { onChange } from './changes.ts';
import { getPhoto } from './photos.ts';

/**
 * Waits until a photo is taken, or is not going to be: a worker that dies over it does not come back to it.
 *
 * @param workerSince when the worker began that takes photos, in Unix milliseconds.
 * @returns what is stored of it then.
 */
export async function whenTaken(id: string, workerSince: number): Promise<StoredPhoto | undefined> {
  for (;;) {
    // Listens before it reads, so that no change falls in between.
    const change = nextChange();
    try {
      const stored = await getPhoto(id);
      const until = stored?.takingUntil ?? 0;
      const leftMs = until - Date.now();
      if (leftMs < 0 || until < workerSince + LONGEST_TAKING_MS) return stored;
      await change.within(leftMs + 1);
    } finally {
      change.cancel();
    }
  }
}

function nextChange() {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop = () => {};
  const changed = new Promise<void>((resolve) => {
    stop = onChange((change) => change === 'photos' && resolve());
  });
  return {
    within: (ms: number) =>
      Promise.race([
        changed,
        new Promise<void>((resolve) => {
          timer = setTimeout(resolve, ms);
        }),
      ]),
    cancel: () => {
      clearTimeout(timer);
      stop();
    },
  };
}
