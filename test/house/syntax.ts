import { parse, resolve } from './imports.ts';

/** A node of a syntax tree, as ESTree has it. */
export interface Tree {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** What a walk has to know of a file. */
export interface Module {
  /** What is declared at its top level, by name: functions, and values that are made by an expression. */
  readonly declared: ReadonlyMap<string, Tree>;
  /** What is imported as a value: from which path, and under which name there. */
  readonly imported: ReadonlyMap<string, { readonly path: string; readonly name: string }>;
}

/** Reads a file's top level. */
export function moduleOf(path: string, text: string): Module {
  const { program, module } = parse(path, text);
  const declared = new Map<string, Tree>();
  for (const statement of program.body) {
    const inner =
      statement.type === 'ExportNamedDeclaration' && statement.declaration
        ? statement.declaration
        : statement;
    if (inner.type === 'FunctionDeclaration' && inner.id) {
      declared.set(inner.id.name, asTree(inner.body));
    }
    if (inner.type !== 'VariableDeclaration') continue;
    for (const { id, init } of inner.declarations) {
      if (id.type === 'Identifier' && init) declared.set(id.name, asTree(init));
    }
  }
  const imported = new Map(
    module.staticImports.flatMap(({ moduleRequest, entries }) =>
      entries
        .filter(({ isType }) => !isType)
        .map(({ importName, localName }) => [
          localName.value,
          { path: resolve(path, moduleRequest.value), name: importName.name ?? 'default' },
        ]),
    ),
  );
  return { declared, imported };
}

/** The parts of a node in the order of the text, without what only says a type. */
export function partsOf(node: Tree): readonly Tree[] {
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === 'typeAnnotation' || key === 'returnType' || key === 'typeArguments') return [];
    // The name of a property is no reference to a declaration of that name.
    if ((key === 'property' || key === 'key') && node.computed === false) return [];
    return [value].flat().filter(isTree);
  });
}

/** Whether a value of a node is itself one. */
export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && 'type' in value;
}

const asTree = (node: unknown): Tree => {
  if (!isTree(node)) throw new TypeError('A declaration without a body.');
  return node;
};
