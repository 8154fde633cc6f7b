/** A picture's size, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Whether these bytes stand there; each character is one. */
export const has = (bytes: Uint8Array, text: string, at = 0): boolean =>
  at + text.length <= bytes.length &&
  [...text].every((char, index) => bytes[at + index] === char.charCodeAt(0));

export const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

/** Four letters that name a box or a chunk. */
export const nameAt = (bytes: Uint8Array, at: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + 4));

/** What a reader finds; `null` where the bytes end before it is said. */
export function orNull<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
