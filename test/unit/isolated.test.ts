import { expect, it } from 'vitest';
import { isolated } from '../../utils/core/isolated.ts';

it.each([
  ['Ada!', 'Ada!'],
  ['', ''],
  ['שלום!', '\u2068שלום!\u2069'],
  ['(abc) سلام', '\u2068(abc) سلام\u2069'],
])('%j is part of a sentence', (words, part) => expect(isolated(words)).toBe(part));
