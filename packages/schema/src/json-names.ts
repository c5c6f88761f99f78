import type { JsonBytes } from "./json-bytes.ts";

const encoder = new TextEncoder();
const wordSize = 4;

/** Texts of which one is expected in a place, told apart four bytes at a time. */
export class JsonNames {
  readonly #heads: Int32Array;
  /** Bits of the head that count: a short text has fewer bytes than that. */
  readonly #masks: Int32Array;
  readonly #lengths: Int32Array;
  /** Four bytes each, behind the head; those at the end of a text reach back over some that were compared before. */
  readonly #words: Int32Array;
  /** Where the words of each text begin; those of the last one end where the list does. */
  readonly #starts: Int32Array;

  /** @param names texts with the signs that follow them, so that none begins another */
  constructor(names: readonly string[]) {
    const encoded = names.map((name) => encoder.encode(name));
    const wordsOf = (bytes: Uint8Array) =>
      Array.from({ length: Math.ceil(bytes.length / wordSize) - 1 }, (_, index) =>
        wordAt(bytes, Math.min((index + 1) * wordSize, bytes.length - wordSize)),
      );
    this.#heads = Int32Array.from(encoded, (bytes) => wordAt(bytes, 0));
    this.#masks = Int32Array.from(encoded, ({ length }) => (length < wordSize ? (1 << (8 * length)) - 1 : -1));
    this.#lengths = Int32Array.from(encoded, ({ length }) => length);
    this.#words = Int32Array.from(encoded.flatMap(wordsOf));
    let start = 0;
    this.#starts = Int32Array.from([0, ...encoded.map((bytes) => (start += wordsOf(bytes).length))]);
  }

  /**
   * Goes past the text that stands here.
   * @param first which one to look for first
   * @returns its position; -1 for none of them
   */
  pass(source: JsonBytes, first: number): number {
    const heads = this.#heads;
    const masks = this.#masks;
    const head = source.view.getInt32(source.at, true);
    const many = heads.length;
    let position = first < many ? first : 0;
    for (let looked = 0; looked < many; looked += 1) {
      if ((head & (masks[position] as number)) === heads[position] && this.#isRest(position, source)) {
        source.at += this.#lengths[position] as number;
        return position;
      }
      position = position + 1 === many ? 0 : position + 1;
    }
    return -1;
  }

  #isRest(position: number, { view, at }: JsonBytes): boolean {
    const start = this.#starts[position] as number;
    const end = this.#starts[position + 1] as number;
    const last = at + (this.#lengths[position] as number) - wordSize;
    let place = at + wordSize;
    for (let index = start; index < end; index += 1) {
      if (view.getInt32(Math.min(place, last), true) !== this.#words[index]) return false;
      place += wordSize;
    }
    return true;
  }
}

function wordAt(bytes: Uint8Array, start: number): number {
  let word = 0;
  for (let index = 0; index < wordSize; index += 1) word |= (bytes[start + index] ?? 0) << (8 * index);
  return word;
}
