import { parse } from '../../house/imports.ts';
import { sourcesNow } from '../../house/sources.ts';
import { isTree, type Tree } from '../../house/syntax.ts';

/**
 * What a message is where it is shown: what a press does, an answer to a question, what stands over a part, what is
 * agreed to beside a box to check, what stands beside a field, the name that is read of what has no text, and what stands in an empty field.
 */
export type Kind = 'button' | 'answer' | 'heading' | 'choice' | 'label' | 'name' | 'placeholder';

const HEADINGS = ['h1', 'h2', 'h3'];
const LABELS = ['legend', 'label', 'summary', 'dt', 'th', 'option'];

/** By the attribute or the property that a message is given to. */
const BY_ATTRIBUTE: Readonly<Record<string, Kind>> = {
  'aria-label': 'name',
  'data-tip': 'name',
  placeholder: 'placeholder',
  label: 'label',
  heading: 'heading',
  legend: 'label',
  text: 'button',
  cancel: 'button',
};

/** The kinds of each message, by its key, as the components use it. What only functions say has none. */
export function kindsOfMessages(): ReadonlyMap<string, ReadonlySet<Kind>> {
  const kinds = new Map<string, Set<Kind>>();
  for (const [path, text] of sourcesNow()) {
    if (!path.endsWith('.tsx')) continue;
    const { program } = parse(path, text);
    if (!isTree(program)) continue;
    for (const { key, kind } of usesIn(program, [])) {
      const known = kinds.get(key) ?? new Set<Kind>();
      kinds.set(key, known.add(kind));
    }
  }
  return kinds;
}

interface Use {
  readonly key: string;
  readonly kind: Kind;
}

function usesIn(node: Tree, around: readonly Tree[]): readonly Use[] {
  const inside = [node, ...around];
  const parts = Object.values(node).flatMap((value) => [value].flat().filter(isTree));
  const deeper = parts.flatMap((part) => usesIn(part, inside));
  if (!isMessage(node)) return deeper;
  const kind = kindAt(around);
  return kind === undefined ? deeper : [...keysOf(node).map((key) => ({ key, kind })), ...deeper];
}

/** `i18n.t(…)`. */
function isMessage({ type, callee }: Tree): boolean {
  return (
    type === 'CallExpression' &&
    isTree(callee) &&
    isTree(callee.object) &&
    callee.object.name === 'i18n'
  );
}

/** Both of a choice between two. */
function keysOf(call: Tree): readonly string[] {
  const [first] = [call.arguments].flat().filter(isTree);
  const choices =
    first?.type === 'ConditionalExpression' ? [first.consequent, first.alternate] : [first];
  return choices.flatMap((it) => (isTree(it) && typeof it.value === 'string' ? [it.value] : []));
}

function kindAt(around: readonly Tree[]): Kind | undefined {
  for (const [index, node] of around.entries()) {
    // A message that is filled into another one is a part of that.
    if (isMessage(node)) return undefined;
    if (node.type === 'JSXAttribute') return BY_ATTRIBUTE[nameOf(node.name)];
    if (node.type !== 'JSXElement') continue;
    const opening = isTree(node.openingElement) ? node.openingElement : node;
    const tag = nameOf(opening.name);
    if (HEADINGS.includes(tag)) return 'heading';
    // Beside a box to check stands what is agreed to, in as many words as that takes.
    if (LABELS.includes(tag)) return has(node, 'input') ? 'choice' : 'label';
    if (tag === 'button' || classOf(opening).includes('button ')) {
      return around.slice(index).some(isQuestion) ? 'answer' : 'button';
    }
    if (tag !== 'span' && tag !== 'bdi') return undefined;
  }
  return undefined;
}

function has(node: Tree, tag: string): boolean {
  if (node.type === 'JSXOpeningElement' && nameOf(node.name) === tag) return true;
  return Object.values(node).some((value) =>
    [value].flat().some((it) => isTree(it) && has(it, tag)),
  );
}

/** Buttons one of which has to be pressed: each says what it means. */
function isQuestion(node: Tree): boolean {
  const opening = isTree(node.openingElement) ? node.openingElement : undefined;
  if (!opening) return false;
  return nameOf(opening.name) === 'Question' || classOf(opening).includes('row-buttons--stacked');
}

const nameOf = (name: unknown): string =>
  isTree(name) && typeof name.name === 'string' ? name.name : '';

/** What is constant of it. */
function classOf({ attributes }: Tree): string {
  const attribute = [attributes]
    .flat()
    .filter(isTree)
    .find((it) => nameOf(it.name) === 'class');
  return `${attribute ? JSON.stringify(attribute.value) : ''} `;
}
