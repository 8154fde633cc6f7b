/** A file that drafts, jobs and presets refer to: a recording, a background, the picture of a face. */
export interface KeptFile {
  /** SHA-256 of its bytes, in hexadecimal: the same file is kept once. */
  readonly id: string;
  readonly name: string;
}

/** A kept file as it is stored. */
export interface StoredFile {
  readonly id: string;
  readonly bytes: Blob;
  /** When it was last chosen, in Unix milliseconds. */
  readonly at: number;
}
