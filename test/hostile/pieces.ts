import fc from 'fast-check';

/** What files begin with or are made of, and what readers of them look for; each character is one byte. */
const PIECES: readonly string[] = [
  '\xff\xd8\xff',
  '\xff\xd8\xff\xe0\0\x02',
  '\xff\xc0\0\x02',
  '\xff\x01',
  '\xff\xff',
  '\xff\xda\0\x02',
  '\x89PNG\r\n\x1a\n',
  '\0\0\0\0IDAT....',
  '\0\0\0\0IHDR....',
  '\0\0\0\x04acTL........',
  'GIF89a',
  '!\xf9\x04\0\0\0\0\0',
  '!\xfe\x01.\x01.',
  'RIFF....WEBPVP8X',
  'RIFF....WEBPVP8L',
  'RIFF....WAVE',
  'fmt \0\0\0\0',
  'LIST\0\0\0\0',
  '\0\0\0\x0cJXL \r\n\x87\n',
  '\xff\n',
  'BM',
  '\0\0\x01\0',
  '\0\0\xff\xffftyp',
  'avif',
  'mif1',
  '\0\0\0\x0cmeta\0\0\0\0',
  '\0\0\xff\xffmeta\0\0\0\0',
  '\0\0\xff\xffiprp',
  '\0\0\xff\xffipco',
  '\0\0\0\x14ispe....\0\0\xff\xff\0\0\xff\xff',
  '\0\0\0\x01jxlp\0\0\0\0\0\0\0\x10',
  'ID3',
  'OggS',
  '<!---->',
  '<!--',
  '-->',
  '<?x?>',
  '<?',
  '<!DOCTYPE svg [',
  '<!DOCTYPE svg ',
  '<!ENTITY a "',
  '<!ENTITY a "&b;&b;">',
  '"',
  "'",
  ']>',
  '<svg ',
  '<a:svg',
  '<',
  '>',
  ' ',
  '\n',
  '\t\r\n ',
  '\xef\xbb\xbf',
  '\xff\xfe<\0',
  'Exif\0\0MM\0*\0\0\0\x08\xff\xff',
  'ICC_PROFILE\0\x01\x01',
  'desc',
  'RGB ',
  '\0',
  '\xff',
];

const piece = fc.oneof(
  fc.constantFrom(...PIECES),
  fc.uint8Array({ maxLength: 24 }).map((bytes) => String.fromCharCode(...bytes)),
);
const some = (maxLength: number) => fc.array(piece, { maxLength }).map((all) => all.join(''));

/** How a file is made: a beginning, something over and over again, and an end. */
export interface Recipe {
  readonly start: string;
  readonly fill: string;
  readonly end: string;
  readonly length: number;
}

/** Recipes of files of any length; each is short, whatever comes of it, so that a failure can be read. */
export const recipes = (mostBytes: number): fc.Arbitrary<Recipe> =>
  fc.record({ start: some(4), fill: some(3), end: some(3), length: fc.nat(mostBytes) });

/** The file of a recipe. */
export function bake({ start, fill, end, length }: Recipe): Uint8Array<ArrayBuffer> {
  const over = fill === '' ? '\0' : fill;
  const times = Math.ceil(length / over.length);
  const text = `${start}${over.repeat(times)}`.slice(0, Math.max(0, length - end.length)) + end;
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}
