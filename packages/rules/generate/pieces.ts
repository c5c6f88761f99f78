import { escaped } from "../../schema/generate/escaped.ts";
import type { ListPlace, Place, PlacesByForm } from "../src/built-in/pieces.ts";

/** Puts together a file of pieces, as `PieceFile` of src/built-in/pieces.ts reads it. */
export class PieceWriter {
  readonly #pieces: Buffer[] = [];
  #end = 0;

  json(value: unknown): Place {
    return this.#put(bytesOf(textOf(value)));
  }

  /**
   * A value of which some entries can be found.
   * @param entries objects or lists in the value, in their order
   */
  list(value: unknown, entries: readonly unknown[]): ListPlace {
    const { json, places } = placed(value, new Set(entries));
    return { json: this.#put(bytesOf(json)), entries: this.#numbers(Int32Array.from(places)) };
  }

  entries(entries: object): PlacesByForm {
    const all = Object.entries(entries);
    const numbers = all.flatMap(([key, entry]) => (entry instanceof Int32Array ? [[key, this.#numbers(entry)]] : []));
    const json = all.flatMap(([key, entry]) => (entry instanceof Int32Array ? [] : [[key, this.json(entry)]]));
    return { numbers: Object.fromEntries(numbers), json: Object.fromEntries(json) };
  }

  /** The whole file. */
  bytes(contents: object): Buffer {
    const line = textOf(contents);
    return Buffer.concat([bytesOf(line + padding(line.length + "\n".length)), Buffer.from("\n"), ...this.#pieces]);
  }

  /** Numbers begin where they can be read without copying them. */
  #numbers(numbers: Int32Array): Place {
    this.#put(bytesOf(padding(this.#end)));
    const bytes = Buffer.alloc(numbers.byteLength);
    for (const [position, number] of numbers.entries()) bytes.writeInt32LE(number, position * numbers.BYTES_PER_ELEMENT);
    return this.#put(bytes);
  }

  #put(piece: Buffer): Place {
    this.#pieces.push(piece);
    this.#end += piece.length;
    return [this.#end - piece.length, this.#end];
  }
}

/** A value as text, and where each of its entries begins and ends in that. */
function placed(value: unknown, entries: ReadonlySet<unknown>): { readonly json: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let json = "";
  const write = (node: unknown): void => {
    const start = json.length;
    if (node === null || typeof node !== "object" || entries.has(node)) json += textOf(node);
    else {
      const isList = Array.isArray(node);
      json += isList ? "[" : "{";
      for (const [position, [key, child]] of Object.entries(node).entries()) {
        json += `${position > 0 ? "," : ""}${isList ? "" : `${textOf(key)}:`}`;
        write(child);
      }
      json += isList ? "]" : "}";
    }
    if (entries.has(node)) places.push(start, json.length);
  };
  write(value);
  return { json, places };
}

/** Spaces up to the next multiple of the size of a number. */
function padding(length: number): string {
  return " ".repeat(-length & (Int32Array.BYTES_PER_ELEMENT - 1));
}

function bytesOf(text: string): Buffer {
  return Buffer.from(text, "latin1");
}

/** JSON in Latin-1. */
function textOf(value: unknown): string {
  return escaped(JSON.stringify(value), /[^\x20-\xff]/g);
}
