/** A tag that text has from a web page or a mail. No tag of speech, such as a pause, is among them. */
const TAG =
  /<\/?(?:a|b|blockquote|code|del|div|em|font|h[1-6]|hr|i|img|ins|li|mark|ol|p|pre|s|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>/giu;
const LINE_BREAK = /<br\s*\/?>\n?/giu;
const COMMENT = /<!--[^>]*-->/gu;

/** Text without tags, and with what its entities stand for: `&amp;` is “&”. */
export const withoutHtml = (text: string): string =>
  text.replace(ENTITY, decoded).replace(LINE_BREAK, '\n').replace(COMMENT, '').replace(TAG, '');

/** However often it was encoded. */
const ENTITY = /&(?:amp;)*(#\d{1,7}|#x[\da-f]{1,6}|[a-z]+\d{0,2});/giu;

function decoded(entity: string, name: string): string {
  if (!name.startsWith('#')) return NAMED.get(name) ?? entity;
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (code > 0x10_ff_ff || (code >= 0xd8_00 && code <= 0xdf_ff)) return entity;
  const character = String.fromCodePoint(code);
  return /\p{Cc}/u.test(character) ? ' ' : character;
}

/** Of Latin-1, from U+00A0 on. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml';

const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN_1.split(' ').map((name, index) => [name, String.fromCodePoint(0xa0 + index)] as const),
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['sbquo', '‚'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bdquo', '„'],
  ['lsaquo', '‹'],
  ['rsaquo', '›'],
  ['bull', '•'],
  ['hellip', '…'],
  ['euro', '€'],
  ['trade', '™'],
  ['oelig', 'œ'],
  ['OElig', 'Œ'],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
]);
