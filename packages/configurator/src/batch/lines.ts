/** A line of the input with its number from 1, or why it cannot be read. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly unreadable: "line-too-long" | "not-utf8" };

const newline = 10;
const carriageReturn = "\r";
const byteOrderMark = "\uFEFF";

/**
 * Cuts bytes into lines as they arrive. Lines end with LF or CRLF, the last one may end without; a byte order mark at the beginning
 * and blank lines are left out but counted. A line that is too long or no UTF-8 is told and ends nothing. No more is kept than one
 * line that is not too long and one chunk.
 */
export class LineSplitter {
  readonly #maxBytes: number;
  readonly #decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  #carried: Uint8Array[] = [];
  #carriedBytes = 0;
  #tooLong = false;
  readonly #fromBeginning: boolean;
  #number = 1;

  /**
   * @param maxBytes longest line that is read, without its line end
   * @param fromBeginning whether the first line can begin with a byte order mark
   */
  constructor(maxBytes: number, fromBeginning = true) {
    this.#maxBytes = maxBytes;
    this.#fromBeginning = fromBeginning;
  }

  /** Number of the line that is being read. */
  get lineNumber(): number {
    return this.#number;
  }

  /** Lines that end within a chunk. */
  *push(chunk: Uint8Array): Generator<Line> {
    const end = chunk.lastIndexOf(newline) + 1;
    if (end > 0) {
      let start = 0;
      if (this.#tooLong) {
        start = chunk.indexOf(newline) + 1;
        yield this.#unreadable("line-too-long");
      }
      if (start < end) yield* this.#lines(this.#withCarried(chunk.subarray(start, end)));
      this.#tooLong = false;
    }
    this.#carry(chunk.subarray(end));
  }

  /** The last line, where it has no line end. */
  *end(): Generator<Line> {
    if (this.#tooLong) yield this.#unreadable("line-too-long");
    else if (this.#carriedBytes > 0) yield* this.#lines(this.#withCarried(new Uint8Array(0)));
    this.#tooLong = false;
  }

  #carry(rest: Uint8Array): void {
    if (rest.length === 0 || this.#tooLong) return;
    this.#carriedBytes += rest.length;
    this.#tooLong = this.#carriedBytes > this.#maxBytes + carriageReturn.length;
    if (this.#tooLong) this.#forget();
    else this.#carried.push(rest.slice());
  }

  #forget(): void {
    this.#carried = [];
    this.#carriedBytes = 0;
  }

  /** What was carried and what follows it; nothing is carried any more. */
  #withCarried(bytes: Uint8Array): Uint8Array {
    if (this.#carriedBytes === 0) return bytes;
    const whole = joined([...this.#carried, bytes]);
    this.#forget();
    return whole;
  }

  /** Lines of a block. It is decoded at once; only where that fails each line on its own. */
  *#lines(block: Uint8Array): Generator<Line> {
    const text = this.#decoded(block);
    if (text === undefined) {
      for (let start = 0; start < block.length; ) {
        const end = block.indexOf(newline, start);
        const line = block.subarray(start, end < 0 ? block.length : end);
        start += line.length + 1;
        const decoded = this.#decoded(line);
        const length = line.length - (line.at(-1) === carriageReturn.charCodeAt(0) ? 1 : 0);
        if (length > this.#maxBytes) yield this.#unreadable("line-too-long");
        else if (decoded === undefined) yield this.#unreadable("not-utf8");
        else yield* this.#line(decoded);
      }
      return;
    }
    for (let start = 0; start < text.length; ) {
      const end = text.indexOf("\n", start);
      const line = text.slice(start, end < 0 ? text.length : end);
      start += line.length + 1;
      yield* this.#line(line);
    }
  }

  *#line(ended: string): Generator<Line> {
    const closed = ended.endsWith(carriageReturn) ? ended.slice(0, -1) : ended;
    const text = this.#fromBeginning && this.#number === 1 && closed.startsWith(byteOrderMark) ? closed.slice(1) : closed;
    if (this.#isTooLong(closed)) yield this.#unreadable("line-too-long");
    else {
      const number = this.#number;
      this.#number += 1;
      if (!isBlank(text)) yield { number, text };
    }
  }

  /** UTF-8 takes one to three bytes for a unit of a string, so that most lines need not be measured. */
  #isTooLong(text: string): boolean {
    return 3 * text.length > this.#maxBytes && new TextEncoder().encode(text).length > this.#maxBytes;
  }

  #unreadable(unreadable: "line-too-long" | "not-utf8"): Line {
    const number = this.#number;
    this.#number += 1;
    return { number, unreadable };
  }

  #decoded(bytes: Uint8Array): string | undefined {
    try {
      return this.#decoder.decode(bytes);
    } catch {
      return undefined;
    }
  }
}

function isBlank(text: string): boolean {
  return text === "" || (text.charCodeAt(0) <= 32 && text.trim() === "");
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
