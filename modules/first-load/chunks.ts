interface Module {
  /** Those that import it with a statement. */
  readonly importers: readonly string[];
}

interface Graph {
  getModuleInfo(id: string): Module | null;
}

/** Where pages begin: what is in there runs by itself, and must not be loaded by another page. */
const DOORS = /\/entrypoints\/(\w+)\//u;

/**
 * What the popup loads before it is drawn comes in one piece, whichever page shares it. Left to itself, the bundler
 * makes a file of whatever two pages happen to have in common; each is a file more to open, and packs less well.
 */
export const firstLoad = {
  name: (id: string, graph: Graph): string | null =>
    !DOORS.test(id) && isOfPopup(id, graph) ? 'first' : null,
};

function isOfPopup(id: string, graph: Graph): boolean {
  const seen = new Set([id]);
  for (const each of seen) {
    if (DOORS.exec(each)?.[1] === 'popup') return true;
    for (const importer of graph.getModuleInfo(each)?.importers ?? []) seen.add(importer);
  }
  return false;
}
