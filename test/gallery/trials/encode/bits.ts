/** Collects bits, the highest first, as the scan of a JPEG wants them. */
export class BitWriter {
  readonly #bytes: number[] = [];
  #byte = 0;
  #filled = 0;

  write(value: number, length: number): void {
    for (let bit = length - 1; bit >= 0; bit -= 1) {
      this.#byte = (this.#byte << 1) | ((value >> bit) & 1);
      this.#filled += 1;
      if (this.#filled === 8) this.#push();
    }
  }

  /** Everything written, with the last byte filled by ones. */
  finish(): Buffer {
    while (this.#filled > 0) this.write(1, 1);
    return Buffer.from(this.#bytes);
  }

  #push(): void {
    this.#bytes.push(this.#byte);
    // A marker begins with FF: one that is data is told by the zero after it.
    if (this.#byte === 0xff) this.#bytes.push(0);
    this.#byte = 0;
    this.#filled = 0;
  }
}
