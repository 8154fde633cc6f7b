type Expected = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'next' | 'nothing';

const SPACE = /[ \t\r\n]*/uy;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/uy;

/**
 * The line, counted from 1, on which a text stops being JSON: the browser's own message names it only sometimes.
 * Neither deep nesting nor a long string takes more than a walk through the text.
 *
 * @returns `null` where all of it is JSON.
 */
export function faultyLine(text: string): number | null {
  const at = faultAt(text);
  return at === null ? null : text.slice(0, at).split('\n').length;
}

function faultAt(text: string): number | null {
  const open: ('}' | ']')[] = [];
  let expected: Expected = 'value';
  let at = endOf(SPACE, text, 0);
  const afterValue = (): Expected => (open.length === 0 ? 'nothing' : 'next');
  while (at < text.length) {
    const sign = text.charAt(at);
    const end = open.at(-1);
    let to = at + 1;
    if (sign === end && canClose(expected)) {
      open.pop();
      expected = afterValue();
    } else if (sign === '"' && expected !== 'colon' && canBegin(expected)) {
      to = endOfString(text, at);
      if (to < 0) return -to;
      expected = isKey(expected) ? 'colon' : afterValue();
    } else if (expected === 'colon') {
      if (sign !== ':') return at;
      expected = 'value';
    } else if (expected === 'next') {
      if (sign !== ',') return at;
      expected = end === '}' ? 'key' : 'value';
    } else if (isKey(expected) || expected === 'nothing') {
      return at;
    } else if (sign === '{' || sign === '[') {
      open.push(sign === '{' ? '}' : ']');
      expected = sign === '{' ? 'keyOrEnd' : 'valueOrEnd';
    } else {
      to = endOf(SCALAR, text, at);
      if (to === at) return at;
      expected = afterValue();
    }
    at = endOf(SPACE, text, to);
  }
  return expected === 'nothing' ? null : at;
}

const isKey = (expected: Expected) => expected === 'key' || expected === 'keyOrEnd';
const canClose = (expected: Expected) =>
  expected === 'next' || expected === 'keyOrEnd' || expected === 'valueOrEnd';
const canBegin = (expected: Expected) => expected !== 'next' && expected !== 'nothing';

function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

/** @returns the place behind it; where it is broken, that place below zero. */
function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length) {
    const sign = text.charAt(at);
    if (sign === '"') return at + 1;
    if (sign < ' ') return -at;
    const to = sign === '\\' ? endOf(ESCAPE, text, at) : at + 1;
    if (to === at) return -at;
    at = to;
  }
  return -at;
}
