import type { Draft } from './draft.ts';

/**
 * Puts what was typed in a page into the draft as it is stored by now. What the page has not changed stays as it is
 * stored: somebody else may have changed it meanwhile.
 *
 * @param base what the page began with
 * @param typed what it came to there
 */
export function withTyped(stored: Draft, base: Draft, typed: Draft): Draft {
  const { untouched: _, ...next } = stored;
  const updatedAt = Math.max(stored.updatedAt, typed.updatedAt);
  return { ...next, ...changesOf(base, typed), updatedAt };
}

function changesOf(base: Draft, typed: Draft): Partial<Draft> {
  const before = new Map<string, unknown>(Object.entries(base));
  const changed = Object.entries(typed).filter(
    ([name, value]) => JSON.stringify(before.get(name)) !== JSON.stringify(value),
  );
  return Object.fromEntries(changed);
}
