import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleOfPage } from '../../utils/core/photo/page-title.ts';

describe('the title of a page', () => {
  it.each([
    ['A page', 'A page'],
    ['bank\u202Eknab.example', 'bank knab.example'],
    ['one\nline\u2028and\u0000no more', 'one line and no more'],
    ['\u2067\u2066', ''],
    ['👩\u200D🚀 نمی\u200Cخواهم', '👩\u200D🚀 نمی\u200Cخواهم'],
  ])('%j is %j', (title, shown) => {
    expect(titleOfPage(title)).toBe(shown);
  });

  it('is short, one line, and turns nothing around, whatever a page writes', () => {
    const part = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\u202E', '\n', '\u2066'));
    const titles = fc.array(part, { maxLength: 400 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(titles, (title) => {
        const shown = titleOfPage(title);
        expect([...shown].length).toBeLessThanOrEqual(200);
        expect(shown).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
        expect(titleOfPage(shown)).toBe(shown);
      }),
    );
  });
});
