import { nameAt, viewOf } from './bytes.ts';

/** A part of a file that is built as films are: AVIF, HEIC, JPEG XL. */
export interface Box {
  readonly name: string;
  /** What is known of its content: the bytes may end before it does. */
  readonly content: Uint8Array;
  readonly isCut: boolean;
}

/** Boxes that have a version and flags before the boxes within them. */
const VERSIONED = 'meta';
const NESTING = new Set([VERSIONED, 'iprp', 'ipco']);
/** As deep as those that describe a picture are; one within itself a thousand times is none. */
const DEEPEST = 3;

/** The boxes one after the other, until one that can't be. */
export function* boxesOf(bytes: Uint8Array): Generator<Box> {
  const view = viewOf(bytes);
  let at = 0;
  while (at + 8 <= bytes.length) {
    const short = view.getUint32(at);
    if (short === 1 && at + 16 > bytes.length) return;
    const head = short === 1 ? 16 : 8;
    const long = short === 1 ? Number(view.getBigUint64(at + 8)) : short;
    // None means: to the end of the file.
    const length = long === 0 ? bytes.length - at : long;
    if (length < head) return;
    const end = at + length;
    const content = bytes.subarray(at + head, end);
    yield { name: nameAt(bytes, at + 4), content, isCut: end > bytes.length };
    at = end;
  }
}

/** All boxes of a name, also within those that describe a picture. */
export function* boxesNamed(name: string, bytes: Uint8Array, depth = 0): Generator<Uint8Array> {
  for (const box of boxesOf(bytes)) {
    if (box.name === name) yield box.content;
    if (depth === DEEPEST || !NESTING.has(box.name)) continue;
    const inner = box.name === VERSIONED ? box.content.subarray(4) : box.content;
    yield* boxesNamed(name, inner, depth + 1);
  }
}
