import type { ListPlace, Place, PlacesByForm } from "../src/built-in/pieces.ts";

/** Brackets around a list: what stands before its entries, and what after. */
type Brackets<List> = readonly [before: (list: List) => string, after: string];

/** Puts together a file of pieces, as `PieceFile` of src/built-in/pieces.ts reads it. */
export class PieceWriter {
  readonly #pieces: Buffer[] = [];
  #end = 0;

  json(value: unknown): Place {
    return this.#put(bytesOf(textOf(value)));
  }

  /** A list of which each entry can be found. */
  list(entries: readonly unknown[]): ListPlace {
    return this.#lists([entries], (list) => list, [() => "[", "]"], ["", ""]);
  }

  /** Lists in a list, of which each entry can be found. */
  lists<List>(lists: readonly List[], entriesOf: (list: List) => readonly unknown[], brackets: Brackets<List>): ListPlace {
    return this.#lists(lists, entriesOf, brackets, ["[", "]"]);
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

  #lists<List>(
    lists: readonly List[],
    entriesOf: (list: List) => readonly unknown[],
    [openingOf, closing]: Brackets<List>,
    [first, last]: readonly [string, string],
  ): ListPlace {
    const places: number[] = [];
    let json = first;
    for (const [at, list] of lists.entries()) {
      json += (at > 0 ? "," : "") + openingOf(list);
      for (const [position, entry] of entriesOf(list).entries()) {
        if (position > 0) json += ",";
        const start = json.length;
        json += textOf(entry);
        places.push(start, json.length);
      }
      json += closing;
    }
    return { json: this.#put(bytesOf(json + last)), entries: this.#numbers(Int32Array.from(places)) };
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

/** Spaces up to the next multiple of the size of a number. */
function padding(length: number): string {
  return " ".repeat(-length & (Int32Array.BYTES_PER_ELEMENT - 1));
}

function bytesOf(text: string): Buffer {
  return Buffer.from(text, "latin1");
}

/** JSON in Latin-1: engines read and keep text faster when each character is one byte. */
export function textOf(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x20-\xff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
