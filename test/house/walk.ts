import type { Sources } from './sources.ts';
import { isTree, type Module, moduleOf, partsOf, type Tree } from './syntax.ts';

/** How somebody reads their way through the code. */
export interface Walk {
  /** The files in the order in which they are entered; one that is left and entered again stands here again. */
  readonly stays: readonly string[];
  /** The functions that are read, each once. */
  readonly functions: readonly string[];
}

/** How often a file is entered that was left before. */
export const returnsOf = (stays: readonly string[]): number => stays.length - new Set(stays).size;

/**
 * The walk of "Create video": from the function of a page that sends `submitJob`, over the message to the worker,
 * to the function that opens the stored jobs to write them.
 *
 * Each function is read once, from its first line; where it names another function of the house, that one is read
 * next, what is given to a call before the call itself. Coming back to the line that was left is no entering.
 *
 * @throws {Error} where no page sends the message, or the walk never gets to the stored jobs.
 */
export function walkOfCreateVideo(sources: Sources): Walk {
  const modules = new Map([...sources].map(([path, text]) => [path, moduleOf(path, text)]));
  const walker = new Walker(modules, (body) => writesJobs(body));
  for (const [path, { declared, imported }] of modules) {
    if (!path.startsWith('components/') || !imported.has('submitJob')) continue;
    for (const [name, body] of declared) {
      if (!names(body, 'submitJob')) continue;
      walker.enter(path, name);
      if (!walker.arrived) throw new Error(`${path} does not lead to the stored jobs.`);
      return { stays: walker.stays, functions: walker.functions };
    }
  }
  throw new Error('No page sends submitJob.');
}

class Walker {
  readonly stays: string[] = [];
  readonly functions: string[] = [];
  arrived = false;
  readonly #modules: ReadonlyMap<string, Module>;
  readonly #isEnd: (body: Tree) => boolean;

  constructor(modules: ReadonlyMap<string, Module>, isEnd: (body: Tree) => boolean) {
    this.#modules = modules;
    this.#isEnd = isEnd;
  }

  /**
   * Reads a function and all that it names, unless it was read before or is not of the house.
   *
   * @param called whether this is where it is called; a value that a call made when the file was loaded, such as a
   * schema, is no step of the way where it is only handed on.
   */
  enter(path: string, name: string, called = true): void {
    const body = this.#modules.get(path)?.declared.get(name);
    const id = `${path}:${name}`;
    if (this.arrived || !body || this.functions.includes(id)) return;
    if (!isFunction(body) && !(called && body.type === 'CallExpression')) return;
    this.functions.push(id);
    this.#read(path, body);
  }

  #read(path: string, body: Tree): void {
    if (this.stays.at(-1) !== path) this.stays.push(path);
    if (this.#isEnd(body)) this.arrived = true;
    else this.#follow(path, body);
  }

  #follow(path: string, node: Tree): void {
    if (this.arrived) return;
    const message = sent(node);
    if (message !== undefined) this.#answer(message);
    if (node.type === 'Identifier') this.#reference(path, node, false);
    const parts = partsOf(node);
    const isCall = node.type === 'CallExpression';
    // The callee stands first in the text.
    for (const part of isCall ? parts.slice(1) : parts) this.#follow(path, part);
    const [callee] = parts;
    if (!isCall || !callee) return;
    const called = root(callee);
    if (called) this.#reference(path, called, true);
    else this.#follow(path, callee);
  }

  #reference(path: string, { name }: Tree, called: boolean): void {
    const from = this.#modules.get(path)?.imported.get(String(name));
    if (from) this.enter(from.path, from.name, called);
    else this.enter(path, String(name), called);
  }

  /** Goes on where the worker answers a message. */
  #answer(message: string): void {
    for (const [path, { declared }] of this.#modules) {
      const answers = declared.get('ANSWERS');
      const handler = answers && find(answers, (node) => isNamed(node, message));
      if (handler) this.#read(path, handler);
    }
  }
}

const isFunction = ({ type }: Tree): boolean =>
  ['BlockStatement', 'ArrowFunctionExpression', 'FunctionExpression'].includes(type);

/** The name that a called expression starts with: `settings` of `settings.key.getValue`. */
function root(callee: Tree): Tree | undefined {
  if (callee.type === 'Identifier') return callee;
  return callee.type === 'MemberExpression' && isTree(callee.object)
    ? root(callee.object)
    : undefined;
}

/** Which message a call sends to the worker. */
function sent(node: Tree): string | undefined {
  const callee = node.type === 'CallExpression' && isTree(node.callee) ? node.callee : undefined;
  return callee?.name === 'ask' ? firstText(node) : undefined;
}

/** Whether it is the entry of this name in a table. */
const isNamed = ({ type, key }: Tree, name: string): boolean =>
  type === 'Property' && isTree(key) && key.name === name;

function firstText({ arguments: given }: Tree): string | undefined {
  const [first] = Array.isArray(given) ? given.filter(isTree) : [];
  return typeof first?.value === 'string' ? first.value : undefined;
}

const writesJobs = (body: Tree): boolean =>
  find(body, ({ value }) => value === 'jobs') !== undefined &&
  find(body, ({ value }) => value === 'readwrite') !== undefined;

const names = (body: Tree, name: string): boolean =>
  find(body, (node) => node.type === 'Identifier' && node.name === name) !== undefined;

function find(node: Tree, matches: (node: Tree) => boolean): Tree | undefined {
  if (matches(node)) return node;
  for (const part of partsOf(node)) {
    const found = find(part, matches);
    if (found) return found;
  }
  return undefined;
}
