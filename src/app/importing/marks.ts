/** A few bits for each of many numbers, in one byte each: what a file said of a client or a person so far. */
export class Marks {
  #bytes = new Uint8Array(4096);

  /** Whether the number has any of the bits. */
  has(id: number, bits = 0xff): boolean {
    return ((this.#bytes[id] ?? 0) & bits) !== 0;
  }

  /** Gives the number bits, besides those it has. */
  add(id: number, bits: number): void {
    if (id >= this.#bytes.length) {
      const larger = new Uint8Array(2 * id);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[id] = (this.#bytes[id] ?? 0) | bits;
  }
}
