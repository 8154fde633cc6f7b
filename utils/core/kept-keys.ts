import { isFields, isText, numberOrNull } from './fields.ts';
import type { KeptKey, KeyFacts } from './keys.ts';

/** Reads what is stored of the kept keys. One that can't be told whose it is, is none. */
export const readKeptKeys = (stored: unknown): readonly KeptKey[] =>
  Array.isArray(stored) ? stored.flatMap(readKeptKey) : [];

/** A part that does not fit is as if it had never been written. */
function readKeptKey(stored: unknown): readonly KeptKey[] {
  if (!isFields(stored)) return [];
  const { id, account, name, end, label, facts, askedAt } = stored;
  if (!isText(id) || !isText(account)) return [];
  const [known, asked] = [readFacts(facts), numberOrNull(askedAt)];
  return [
    {
      id,
      account,
      name: text(name),
      end: text(end),
      label: text(label),
      facts: known,
      askedAt: asked,
    },
  ];
}

const text = (value: unknown): string => (isText(value) ? value : '');

function readFacts(stored: unknown): KeyFacts | null {
  if (!isFields(stored)) return null;
  const { scopes, expiresAt } = stored;
  const isKnown = scopes === null || (Array.isArray(scopes) && scopes.every(isText));
  const hasEnd = expiresAt === null || numberOrNull(expiresAt) !== null;
  return isKnown && hasEnd ? { scopes, expiresAt: numberOrNull(expiresAt) } : null;
}
