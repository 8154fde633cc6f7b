interface Module {
  /** Those that import it with a statement. */
  readonly importers: readonly string[];
}

interface Graph {
  getModuleInfo(id: string): Module | null;
}

/** Where pages begin: what is in there runs by itself, and must not be loaded by another page. */
const DOORS = /\/entrypoints\/(\w+)\//u;

/** What is fetched apart, but in sight as soon as the composer is. */
const COMPOSER =
  /\/components\/(?:composer\/composer|composer\/budget|parts\/voice\/voice-field)\.tsx$/u;

/**
 * What a look needs comes in one piece, the popup's first. Left to itself, the bundler makes a file of whatever two
 * pages happen to have in common; each is a file more to open, and packs less well. A group takes along what its
 * modules import: those that come first take theirs first.
 */
export const looks = [
  { name: 'first', priority: 3 },
  // The composer's, of which other pages have a part.
  { name: 'fields', priority: 2 },
  { name: 'composer', priority: 1 },
].map(({ name, priority }) => ({
  name: (id: string, graph: Graph): string | null => (lookOf(id, graph) === name ? name : null),
  priority,
}));

function lookOf(id: string, graph: Graph): string | null {
  if (DOORS.test(id)) return null;
  const users = usersOf(id, graph);
  const pages = new Set(users.map((user) => DOORS.exec(user)?.[1]).filter(Boolean));
  if (pages.has('popup')) return 'first';
  if (!users.some((user) => COMPOSER.test(user))) return null;
  return pages.size > 0 ? 'fields' : 'composer';
}

/** A module, and all that import it with a statement, be it by way of others. */
function usersOf(id: string, graph: Graph): readonly string[] {
  const seen = new Set([id]);
  for (const each of seen) {
    for (const importer of graph.getModuleInfo(each)?.importers ?? []) seen.add(importer);
  }
  return [...seen];
}
