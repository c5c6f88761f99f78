const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A text as UTF-8, ready to be put together from. */
export type Utf8 = Uint8Array<ArrayBuffer>;

/** Bytes that many short texts share, and how many of them are taken. */
let shelf = { bytes: new Uint8Array(0), taken: 0 };
const shelfSize = 64 * 1024;

/** A short text as UTF-8, to be kept: such texts stand side by side, so that those that are used often are close in memory. */
export function utf8(text: string): Utf8 {
  const most = 3 * text.length;
  if (most > shelf.bytes.length - shelf.taken) shelf = { bytes: new Uint8Array(Math.max(shelfSize, most)), taken: 0 };
  const start = shelf.taken;
  shelf.taken += encoder.encodeInto(text, shelf.bytes.subarray(start)).written;
  return shelf.bytes.subarray(start, shelf.taken);
}

/** Room to begin with, in bytes. */
const usualRoom = 64 * 1024;

/** So many bytes are copied faster one by one than by a call. */
const fewBytes = 12;

/** A long text in UTF-8 that grows at its end: pieces that were encoded before are only copied, and nothing is encoded twice. */
export class Utf8Text {
  #bytes: Utf8 = new Uint8Array(usualRoom);
  #length = 0;

  /** Number of bytes. */
  get length(): number {
    return this.#length;
  }

  /** What was put together so far; it holds until more is added. */
  get bytes(): Utf8 {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Adds a piece. */
  put(piece: Utf8): void {
    const start = this.#length;
    const end = start + piece.length;
    if (end > this.#bytes.length) this.#reserve(end);
    if (piece.length > fewBytes) this.#bytes.set(piece, start);
    else for (let index = 0; index < piece.length; index += 1) this.#bytes[start + index] = piece[index] as number;
    this.#length = end;
  }

  /** Adds a text that is not encoded yet. */
  putText(text: string): void {
    // A unit of a string takes at most three bytes.
    const most = this.#length + 3 * text.length;
    if (most > this.#bytes.length) this.#reserve(most);
    this.#length += encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
  }

  /** Empties it; its room is kept. */
  clear(): void {
    this.#length = 0;
  }

  toString(): string {
    return decoder.decode(this.bytes);
  }

  #reserve(room: number): void {
    const larger = new Uint8Array(2 * room);
    larger.set(this.bytes);
    this.#bytes = larger;
  }
}
