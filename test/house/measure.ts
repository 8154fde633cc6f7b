import { arrowsBack, circlesIn, floorsOf } from './graph.ts';
import { type Import, ownImports } from './imports.ts';
import { type Arrow, arrowsBetween, roomsWithin } from './rooms.ts';
import type { Sources } from './sources.ts';
import { returnsOf, type Walk, walkOfCreateVideo } from './walk.ts';

/** How a folder is divided. */
export interface Plan {
  /** `''` for the whole house. */
  readonly folder: string;
  readonly rooms: readonly string[];
  readonly floors: number;
  readonly arrows: readonly Arrow[];
  /** The fewest arrows that would have to go for the rest to run one way. */
  readonly back: readonly Arrow[];
  /** Rooms that reach each other. */
  readonly circles: readonly (readonly string[])[];
}

/** How large the files are, in lines. */
export interface Sizes {
  readonly files: number;
  readonly median: number;
  readonly longest: { readonly path: string; readonly lines: number };
}

/** How often "Create video" changes files, and rooms, on its way to the stored job. */
export interface Steps {
  readonly entered: number;
  readonly returns: number;
}

/** Everything that the command prints. */
export interface House {
  readonly plans: readonly Plan[];
  readonly sizes: Sizes;
  /** Files that import each other, in a ring. */
  readonly circles: readonly (readonly string[])[];
  readonly walk: Walk & { readonly files: Steps; readonly rooms: Steps };
}

const PLANNED = ['', 'components', 'utils', 'utils/core', 'utils/worker'];

/** Measures a state of the code. */
export function measure(sources: Sources): House {
  const imports = ownImports(sources);
  const paths = [...sources.keys()];
  const walk = walkOfCreateVideo(sources);
  return {
    plans: PLANNED.map((folder) => planOf(folder, paths, imports)).filter(
      ({ rooms }) => rooms.length > 0,
    ),
    sizes: sizesOf(sources),
    circles: circlesIn(
      paths,
      arrowsBetween(imports, (path) => path),
    ),
    walk: {
      ...walk,
      files: stepsOf(walk.stays),
      rooms: stepsOf(walk.stays.map(roomInHouse)),
    },
  };
}

/** How a folder is divided into rooms, and which way they use each other. */
export function planOf(folder: string, paths: readonly string[], imports: readonly Import[]): Plan {
  const roomOf = roomsWithin(folder);
  const isInside = (path: string) => folder === '' || path.startsWith(`${folder}/`);
  const rooms = [...new Set(paths.filter(isInside).map(roomOf))];
  const inside = imports.filter(({ from, to }) => isInside(from) && isInside(to));
  const arrows = arrowsBetween(inside, roomOf);
  return {
    folder,
    rooms,
    floors: floorsOf(rooms, arrows),
    arrows,
    back: arrowsBack(rooms, arrows),
    circles: circlesIn(rooms, arrows),
  };
}

/** How long the files are. */
export function sizesOf(sources: Sources): Sizes {
  const sizes = [...sources]
    .map(([path, text]) => ({ path, lines: text.trimEnd().split('\n').length }))
    .sort((a, b) => a.lines - b.lines);
  return {
    files: sizes.length,
    median: sizes[Math.floor(sizes.length / 2)]?.lines ?? 0,
    longest: sizes.at(-1) ?? { path: '', lines: 0 },
  };
}

const inUtils = roomsWithin('utils');
const inHouse = roomsWithin('');
const roomInHouse = (path: string): string =>
  inHouse(path) === 'utils' ? inUtils(path) : inHouse(path);

function stepsOf(places: readonly string[]): Steps {
  const stays = places.filter((place, index) => place !== places[index - 1]);
  return { entered: new Set(stays).size, returns: returnsOf(stays) };
}
