/** In which order the library of this tab shows its videos, for whoever goes from one to the next. */
const KEY = 'library';

interface Order {
  readonly ids: readonly string[];
  /** What the library was asked for, as the end of its address. */
  readonly hash: string;
}

export function noteOrder(ids: readonly string[], hash: string): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ ids, hash } satisfies Order));
  } catch {
    // Too many for the tab's storage: there is no next and no previous one then.
    sessionStorage.removeItem(KEY);
  }
}

/** `null` where this tab has not come from the library. */
export function notedOrder(): Order | null {
  try {
    const noted: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return isOrder(noted) ? noted : null;
  } catch {
    return null;
  }
}

const isOrder = (noted: unknown): noted is Order =>
  typeof noted === 'object' &&
  noted !== null &&
  'ids' in noted &&
  Array.isArray(noted.ids) &&
  'hash' in noted &&
  typeof noted.hash === 'string';
