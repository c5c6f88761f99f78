const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Longest JSON text that is read as bytes, in bytes. */
const room = 64 * 1024;
/** More than any name has bytes, so that one can be compared with what stands where the text ends. */
const margin = 1024;

/** Signs of JSON. */
export const sign = {
  quote: 0x22,
  comma: 0x2c,
  point: 0x2e,
  zero: 0x30,
  openList: 0x5b,
  backslash: 0x5c,
  closeList: 0x5d,
  openGroup: 0x7b,
  closeGroup: 0x7d,
} as const;

/** Texts of up to so many bytes are kept, and how many of them. */
const [shortText, keptTexts] = [24, 1024];

const space = 0x20;
/** Any byte from here on belongs to a sign that is not ASCII. */
const beyondAscii = 0x80;
/** Signs of which a number is made. */
const inNumbers: ReadonlySet<number> = new Set([..."+-.0123456789Ee"].map((character) => character.charCodeAt(0)));
/** A number of so many signs is exact when its digits are added up. */
const mostDigits = 15;
/** What takes the place of signs that cannot be encoded. */
const replacement = "\uFFFD";

/** A JSON text as bytes, and how far it is read. What reads it says undefined where it cannot tell what stands there. */
export class JsonBytes {
  readonly bytes = new Uint8Array(room + margin);
  readonly view = new DataView(this.bytes.buffer);
  readonly #text = this.bytes.subarray(0, room);
  readonly #kept: (string | undefined)[] = Array.from({ length: keptTexts });
  /** Where the next byte is read. */
  at = 0;

  /** Begins with a text. @returns false for one that is too long */
  begin(text: string): boolean {
    const { read, written } = encoder.encodeInto(text, this.#text);
    if (read < text.length) return false;
    this.bytes[written] = 0;
    this.at = 0;
    this.skipSpace();
    return true;
  }

  /** Whether nothing but space is left. */
  get isAtEnd(): boolean {
    this.skipSpace();
    return this.bytes[this.at] === 0;
  }

  /** Goes past the space between signs. */
  skipSpace(): void {
    const { bytes } = this;
    let at = this.at;
    for (let byte = bytes[at] as number; byte <= space && isSpace(byte); byte = bytes[at] as number) at += 1;
    this.at = at;
  }

  /** Goes past a sign and the space behind it. @returns whether it stands here */
  pass(expected: number): boolean {
    if (this.bytes[this.at] !== expected) return false;
    this.at += 1;
    if ((this.bytes[this.at] as number) <= space) this.skipSpace();
    return true;
  }

  /** Goes past a comma, or the sign that closes a list or a group. @returns that sign, 0 for anything else */
  separator(closing: number): number {
    if ((this.bytes[this.at] as number) <= space) this.skipSpace();
    const found = this.bytes[this.at] as number;
    this.at += 1;
    if (found === closing) return found;
    if (found !== sign.comma) return 0;
    if ((this.bytes[this.at] as number) <= space) this.skipSpace();
    return found;
  }

  /** Reads a text in quotes. */
  text(): string | undefined {
    const { bytes } = this;
    const start = this.at + 1;
    if (bytes[this.at] !== sign.quote) return undefined;
    let end = start;
    let all = 0;
    let isEscaped = false;
    for (let byte = bytes[end] as number; byte !== sign.quote; byte = bytes[end] as number) {
      if (byte < space) return undefined;
      if (byte === sign.backslash) {
        isEscaped = true;
        end += 1;
        if ((bytes[end] as number) < space) return undefined;
      }
      all |= byte;
      end += 1;
    }
    this.at = end + 1;
    if (all < beyondAscii && !isEscaped && end - start <= shortText) return this.#short(start, end);
    const quoted = decoder.decode(bytes.subarray(start - 1, end + 1));
    if (quoted.includes(replacement)) return undefined;
    return isEscaped ? parsed<string>(quoted) : quoted.slice(1, -1);
  }

  /** Days, codes and the like come again and again: those that were read before are only compared. */
  #short(start: number, end: number): string {
    const { bytes } = this;
    let hash = end - start;
    for (let at = start; at < end; at += 1) hash = (hash * 31 + (bytes[at] as number)) | 0;
    const place = hash & (keptTexts - 1);
    const kept = this.#kept[place];
    if (kept !== undefined && this.#stands(kept, start, end)) return kept;
    const text = decoder.decode(bytes.subarray(start, end));
    this.#kept[place] = text;
    return text;
  }

  #stands(text: string, start: number, end: number): boolean {
    if (text.length !== end - start) return false;
    for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) !== this.bytes[start + index]) return false;
    return true;
  }

  /** Reads a number. */
  number(): number | undefined {
    const { bytes } = this;
    let at = this.at;
    let value = 0;
    let scale = 1;
    for (let digit = this.#digitAt(at); digit >= 0; digit = this.#digitAt(at)) {
      value = value * 10 + digit;
      at += 1;
    }
    if (bytes[at] === sign.point) {
      at += 1;
      for (let digit = this.#digitAt(at); digit >= 0; digit = this.#digitAt(at)) {
        value = value * 10 + digit;
        scale *= 10;
        at += 1;
      }
    }
    const length = at - this.at;
    const isPlain = length > 0 && length <= mostDigits && !inNumbers.has(bytes[at] as number) && !this.#isOddly(at);
    if (!isPlain) return this.#otherNumber();
    this.at = at;
    return value / scale;
  }

  /** Digit that stands at a place; -1 for anything else. */
  #digitAt(at: number): number {
    const digit = (this.bytes[at] as number) - sign.zero;
    return digit >= 0 && digit <= 9 ? digit : -1;
  }

  /** Whether digits up to a place begin with a zero too many, or begin or end with a point. */
  #isOddly(end: number): boolean {
    const { bytes, at } = this;
    return bytes[at] === sign.point || bytes[end - 1] === sign.point || (bytes[at] === sign.zero && this.#digitAt(at + 1) >= 0);
  }

  /** A number below zero, with an exponent, or with so many digits that it takes more than to add them up. */
  #otherNumber(): number | undefined {
    const start = this.at;
    let end = start;
    while (inNumbers.has(this.bytes[end] as number)) end += 1;
    this.at = end;
    return parsed<number>(decoder.decode(this.bytes.subarray(start, end)));
  }
}

function isSpace(byte: number): boolean {
  return byte === space || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** A number or a text that is hard to read. */
function parsed<Value>(token: string): Value | undefined {
  try {
    return JSON.parse(token) as Value;
  } catch {
    return undefined;
  }
}
