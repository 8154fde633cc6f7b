/** What may stand before the root of a drawing, by how it begins, and how it ends. */
const PASSED: readonly (readonly [start: string, end: string])[] = [
  ['<?', '?>'],
  ['<!--', '-->'],
];
const ROOT = /^<(?:[\w.-]+:)?svg[\s/>]/iu;
const DOCTYPE = /^<!doctype\s+(?:[\w.-]+:)?svg[\s[>]/iu;
const WHITESPACE = /\s*/uy;

/** Whether bytes may be text in angle brackets, of which more may have to be read until it says what it is. */
export const isMarkup = (head: Uint8Array): boolean => textOf(head.subarray(0, 64)).startsWith('<');

/** Whether a drawing's root follows, after any comments, instructions, and a document type with its entities. */
export function isSvg(head: Uint8Array): boolean {
  const text = textOf(head);
  let at = skipSpace(text, 0);
  while (at >= 0 && at < text.length) {
    const passed = PASSED.find(([start]) => text.startsWith(start, at));
    if (passed) at = endOf(text, passed[1], at);
    else if (DOCTYPE.test(text.slice(at, at + 100))) at = endOfDoctype(text, at + 9);
    else return ROOT.test(text.slice(at, at + 100));
    at = at < 0 ? at : skipSpace(text, at);
  }
  return false;
}

/** As its first two bytes say; a mark at the start is left out. */
function textOf(head: Uint8Array): string {
  const [first, second] = head;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(head).trimStart();
}

function skipSpace(text: string, at: number): number {
  WHITESPACE.lastIndex = at;
  WHITESPACE.test(text);
  return WHITESPACE.lastIndex;
}

/** @returns -1 where it does not end. */
function endOf(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at < 0 ? -1 : at + end.length;
}

/** After its `>`: not one within quotes, a comment, or the brackets that hold its entities. */
function endOfDoctype(text: string, from: number): number {
  let isInBrackets = false;
  for (let at = from; at >= 0 && at < text.length; ) {
    const char = text[at] ?? '';
    const passed = char === '<' && PASSED.find(([start]) => text.startsWith(start, at));
    if (passed) at = endOf(text, passed[1], at);
    else if (char === '"' || char === "'") at = endOf(text, char, at + 1);
    else if (char === '>' && !isInBrackets) return at + 1;
    else {
      if (char === '[') isInBrackets = true;
      if (char === ']') isInBrackets = false;
      at += 1;
    }
  }
  return -1;
}
