/** What the first bytes of a file say of it. */
export type AudioType =
  | {
      readonly name: 'wav';
      /** In hertz. */
      readonly rate: number;
      /** Whole numbers of 16 or 24 bits: what everybody reads. */
      readonly plain: boolean;
    }
  | { readonly name: 'mp3' }
  /** Another file that may hold sound. */
  | { readonly name: 'other' }
  | null;

/** How much of a file is enough to tell, in bytes. */
export const HEAD_BYTES = 64 * 1024;

/** Where the marks of other files with sound are, and what they are. */
const MARKS: readonly (readonly [offset: number, mark: string])[] = [
  [0, 'OggS'],
  [0, 'fLaC'],
  [0, '\x1aE\xdf\xa3'],
  [4, 'ftyp'],
  [0, 'FORM'],
  [0, 'caff'],
  [0, '#!AMR'],
];

/** Tells what a file is by its beginning, whatever it is called; `null`: nothing with sound in it. */
export function audioTypeOf(head: Uint8Array): AudioType {
  if (isText(head, 0, 'RIFF') && isText(head, 8, 'WAVE')) return wavType(head);
  if (isText(head, 0, 'ID3')) return { name: 'mp3' };
  if (head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0) return frameType(head[1] ?? 0);
  return MARKS.some(([offset, mark]) => isText(head, offset, mark)) ? { name: 'other' } : null;
}

/** Layer III is MP3; no layer at all is AAC. */
function frameType(second: number): AudioType {
  const layer = (second & 0x06) >> 1;
  if (layer === 1) return { name: 'mp3' };
  return { name: 'other' };
}

/** Reads the part of a WAV that says how it is written; others may come before it. */
function wavType(head: Uint8Array): AudioType {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  let at = 12;
  while (at + 24 <= head.byteLength && !isText(head, at, 'fmt ')) {
    at += 8 + view.getUint32(at + 4, true) + (view.getUint32(at + 4, true) % 2);
  }
  if (at + 24 > head.byteLength) return { name: 'other' };
  const format = view.getUint16(at + 8, true);
  const bits = view.getUint16(at + 22, true);
  const plain = format === 1 && (bits === 16 || bits === 24);
  return { name: 'wav', rate: view.getUint32(at + 12, true), plain };
}

function isText(bytes: Uint8Array, offset: number, text: string): boolean {
  return [...text].every((sign, index) => bytes[offset + index] === sign.charCodeAt(0));
}
