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
  readonly end: (id: number, state: 'complete' | 'interrupted', error?: string) => void;
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
  const namers = new Set<Namer>();
  const items: { id: number; state: string; error?: string }[] = [];
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
          ? { id, state: 'interrupted', error: course.interrupted }
          : { id, state };
      return id;
    },
    removeFile: async (id: number) => void removed.push(id),
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
    end(id, state, error) {
      items[id] = { id, state, ...(error === undefined ? {} : { error }) };
      for (const listener of listeners) listener({ id, state: { current: state } });
    },
    listeners: () => listeners.size + namers.size,
  };
}
