/** What a file is by its first bytes, as far as HeyGen's assets go. */
export interface FileType {
  mime: string;
  extensions: readonly string[];
}

const TYPES = {
  png: { mime: 'image/png', extensions: ['png'] },
  jpeg: { mime: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  mp4: { mime: 'video/mp4', extensions: ['mp4', 'm4v'] },
  webm: { mime: 'video/webm', extensions: ['webm'] },
  mp3: { mime: 'audio/mpeg', extensions: ['mp3'] },
  wav: { mime: 'audio/wav', extensions: ['wav'] },
  pdf: { mime: 'application/pdf', extensions: ['pdf'] },
  srt: { mime: 'application/x-subrip', extensions: ['srt'] },
} as const satisfies Record<string, FileType>;

/** The media types an asset can have. */
export const ACCEPTED_TYPES = Object.values(TYPES).map(({ mime }) => mime);

/** The type of a file by its content alone; undefined if it is none of the accepted ones. */
export function fileTypeOf(bytes: Buffer): FileType | undefined {
  const ascii = (start: number, end: number) => bytes.toString('latin1', start, end);
  if (ascii(0, 8) === '\x89PNG\r\n\x1a\n') return TYPES.png;
  if (ascii(0, 3) === '\xff\xd8\xff') return TYPES.jpeg;
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WAVE') return TYPES.wav;
  if (ascii(0, 5) === '%PDF-') return TYPES.pdf;
  if (ascii(0, 4) === '\x1aE\xdf\xa3' && ascii(4, 80).includes('webm')) return TYPES.webm;
  // AVIF and HEIC begin with the same box; only their brand tells them from a film.
  if (ascii(4, 8) === 'ftyp')
    return /avif|avis|hei[cfx]|mif1/.test(ascii(8, 12)) ? undefined : TYPES.mp4;
  if (ascii(0, 3) === 'ID3' || isMp3Frame(bytes)) return TYPES.mp3;
  if (/^\ufeff?\d+\r?\n\d\d:\d\d:\d\d,\d{3} --> \d\d:/.test(bytes.toString('utf8', 0, 64))) {
    return TYPES.srt;
  }
  return undefined;
}

function isMp3Frame(bytes: Buffer): boolean {
  const second = bytes[1] ?? 0;
  // Sync word and layer III.
  return bytes[0] === 0xff && (second & 0xe0) === 0xe0 && (second & 0x06) === 0x02;
}
