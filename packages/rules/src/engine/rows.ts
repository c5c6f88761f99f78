import { wordSize } from "./layout.ts";

/**
 * Bits to set together, as rows of one array: the number of entries, then word, mask, word, mask and so on. A row is known by the
 * position where it begins.
 */
export class Rows {
  #entries = new Int32Array(1024);
  #used = 0;
  /** Masks of the row that is being written, all zero in between. */
  readonly #masks: Int32Array;

  /** @param size number of words the rows are for */
  constructor(size: number) {
    this.#masks = new Int32Array(size);
  }

  /** Writes a row that sets the bits at some places: 32 times the word, plus the bit. */
  add(places: readonly number[]): number {
    const words: number[] = [];
    for (let index = 0; index < places.length; index += 1) {
      const place = places[index] as number;
      const word = Math.floor(place / wordSize);
      const mask = this.#masks[word] as number;
      if (mask === 0) words.push(word);
      this.#masks[word] = mask | (1 << (place % wordSize));
    }
    const row = this.#used;
    this.#reserve(1 + 2 * words.length);
    this.#entries[row] = 2 * words.length;
    let position = row;
    for (const word of words) {
      this.#entries[++position] = word;
      this.#entries[++position] = this.#masks[word] as number;
      this.#masks[word] = 0;
    }
    return row;
  }

  #reserve(count: number): void {
    this.#used += count;
    if (this.#used <= this.#entries.length) return;
    const larger = new Int32Array(2 * this.#used);
    larger.set(this.#entries);
    this.#entries = larger;
  }

  /** Sets the bits of a row. */
  set(row: number, planes: Int32Array): void {
    const entries = this.#entries;
    const end = row + (entries[row] as number);
    for (let entry = row + 1; entry < end; entry += 2)
      (planes[entries[entry] as number] as number) |= entries[entry + 1] as number;
  }

  /** Clears the bits of a row. */
  clear(row: number, planes: Int32Array): void {
    const entries = this.#entries;
    const end = row + (entries[row] as number);
    for (let entry = row + 1; entry < end; entry += 2)
      (planes[entries[entry] as number] as number) &= ~(entries[entry + 1] as number);
  }
}
