/** A file that drafts, jobs and defaults refer to: a recording, a background, the picture of a face. */
export interface KeptFile {
  /** SHA-256 of its bytes, in hexadecimal: the same file is kept once. */
  readonly id: string;
  readonly name: string;
}
