import { fakeBrowser } from 'wxt/testing/fake-browser';

/** How a download goes: it ends so at once, or only once it is told to. */
export type Course =
  | 'complete'
  | { readonly mime: string }
  | 'later'
  | { readonly interrupted: string }
  | { readonly throws: string };

/** What the extension has asked the browser to save, and what becomes of it. */
export interface Downloads {
  readonly asked: { url: string; filename?: string }[];
  readonly erased: number[];
  readonly removed: number[];
  /** In their folder. */
  readonly shown: number[];
  readonly end: (id: number, state: 'complete' | 'interrupted', error?: string) => void;
  /** Its file is moved, or deleted. */
  readonly leave: (id: number) => void;
  readonly listeners: () => number;
}

type Namer = (
  item: {
    readonly id: number;
    readonly url: string;
    readonly mime: string;
    readonly byExtensionId: string;
  },
  suggest: (better: { readonly filename: string }) => void,
) => void;

/** Stands in for `browser.downloads`. @param courses of each download in turn. */
export function fakeDownloads(...courses: readonly Course[]): Downloads {
  const asked: { url: string; filename?: string }[] = [];
  const erased: number[] = [];
  const removed: number[] = [];
  const shown: number[] = [];
  const namers = new Set<Namer>();
  const items: { id: number; state: string; error?: string; exists: boolean }[] = [];
  const listeners = new Set<(change: { id: number; state: object }) => void>();
  const downloads = {
    async download(options: { url: string; filename?: string }) {
      const id = asked.push(options) - 1;
      const course = courses[id] ?? 'complete';
      if (typeof course === 'object' && 'throws' in course) throw new Error(course.throws);
      if (typeof course === 'object' && 'mime' in course) {
        const item = { ...course, id, url: options.url, byExtensionId: fakeBrowser.runtime.id };
        for (const name of namers) name(item, (better) => Object.assign(options, better));
      }
      const state = course === 'later' ? 'in_progress' : 'complete';
      items[id] =
        typeof course === 'object' && 'interrupted' in course
          ? { id, state: 'interrupted', error: course.interrupted, exists: false }
          : { id, state, exists: true };
      return id;
    },
    removeFile: async (id: number) => void removed.push(id),
    show: (id: number) => void shown.push(id),
    search: async ({ id }: { id: number }) => items.filter((item) => item.id === id),
    onDeterminingFilename: {
      addListener: namers.add.bind(namers),
      removeListener: namers.delete.bind(namers),
    },
    erase: async ({ id }: { id: number }) => [erased.push(id)],
    onChanged: {
      addListener: listeners.add.bind(listeners),
      removeListener: listeners.delete.bind(listeners),
    },
  };
  Object.assign(fakeBrowser, { downloads });
  return {
    asked,
    erased,
    removed,
    shown,
    leave(id) {
      const item = items[id];
      if (item) item.exists = false;
    },
    end(id, state, error) {
      items[id] = {
        id,
        state,
        exists: state === 'complete',
        ...(error === undefined ? {} : { error }),
      };
      for (const listener of listeners) listener({ id, state: { current: state } });
    },
    listeners: () => listeners.size + namers.size,
  };
}
