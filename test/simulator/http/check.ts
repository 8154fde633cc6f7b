import { invalid } from './api-error.ts';

/** Accepts a JSON value at a dotted path, or throws the 400 that names it. */
export type Check = (value: unknown, path: string) => void;

export function text(rule: { min?: number; max?: number; pattern?: RegExp } = {}): Check {
  return (value, path) => {
    if (typeof value !== 'string') throw invalid(path, `"${path}" must be a string.`);
    // Characters, not UTF-16 units: an emoji counts once.
    const length = [...value].length;
    if (length < (rule.min ?? 1)) throw invalid(path, `"${path}" must not be empty.`);
    if (length > (rule.max ?? Number.POSITIVE_INFINITY)) {
      throw invalid(path, `"${path}" has ${length} characters; at most ${rule.max} are allowed.`);
    }
    if (rule.pattern && !rule.pattern.test(value)) throw invalid(path, `"${path}" is malformed.`);
  };
}

export function number(min?: number, max?: number): Check {
  return (value, path) => {
    if (typeof value !== 'number') throw invalid(path, `"${path}" must be a number.`);
    if (value < (min ?? value) || value > (max ?? value)) {
      throw invalid(path, `"${path}" must be from ${min} to ${max}.`);
    }
  };
}

export function integer(min?: number): Check {
  return (value, path) => {
    if (!Number.isInteger(value)) throw invalid(path, `"${path}" must be a whole number.`);
    if (Number(value) < (min ?? Number.NEGATIVE_INFINITY))
      throw invalid(path, `"${path}" must be at least ${min}.`);
  };
}

export function boolean(): Check {
  return (value, path) => {
    if (typeof value !== 'boolean') throw invalid(path, `"${path}" must be true or false.`);
  };
}

export function oneOf(...values: readonly string[]): Check {
  return (value, path) => {
    if (typeof value !== 'string' || !values.includes(value)) {
      throw invalid(path, `"${path}" must be one of ${values.join(', ')}.`);
    }
  };
}

/** An `https:` URL without user name or password. */
export function httpsUrl(): Check {
  return (value, path) => {
    const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
    if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') {
      throw invalid(path, `"${path}" must be a public https URL.`);
    }
  };
}

export function languageTag(): Check {
  return (value, path) => {
    try {
      if (typeof value === 'string' && Intl.getCanonicalLocales(value).length === 1) return;
    } catch {
      // Falls through to the same sentence as a wrong type.
    }
    throw invalid(path, `"${path}" must be a BCP-47 tag such as en-US.`);
  };
}

/** An object with these members and no other. null is not a way to leave one out. */
export function object(
  required: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
): Check {
  return (value, path) => {
    const prefix = path === '' ? '' : `${path}.`;
    const members = membersOf(value, path);
    for (const name of Object.keys(members)) {
      if (Object.hasOwn(required, name) || Object.hasOwn(optional, name)) continue;
      throw invalid(`${prefix}${name}`, `Unknown field "${prefix}${name}".`);
    }
    for (const [name, check] of Object.entries(required)) {
      if (!Object.hasOwn(members, name)) throw invalid(`${prefix}${name}`, `"${name}" is missing.`);
      check(members[name], `${prefix}${name}`);
    }
    for (const [name, check] of Object.entries(optional)) {
      if (Object.hasOwn(members, name)) check(members[name], `${prefix}${name}`);
    }
  };
}

/** An object whose member `tag` says which of the shapes it has; the shapes leave `tag` out. */
export function tagged(
  tag: string,
  shapes: Readonly<
    Record<string, readonly [required: Record<string, Check>, optional?: Record<string, Check>]>
  >,
): Check {
  return (value, path) => {
    const name = membersOf(value, path)[tag];
    const tagPath = path === '' ? tag : `${path}.${tag}`;
    oneOf(...Object.keys(shapes))(name, tagPath);
    const [required, optional] = shapes[String(name)] ?? [{}];
    object({ [tag]: text(), ...required }, optional)(value, path);
  };
}

function membersOf(value: unknown, path: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
  }
  throw invalid(path, `"${path}" must be an object.`);
}
