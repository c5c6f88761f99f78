/** From which byte to which a piece of a file reaches, counted from the end of the first line. */
export type Place = readonly [start: number, end: number];

/** A list whose entries can be read one at a time. */
export interface ListPlace {
  readonly json: Place;
  /** Where each entry begins and ends within the list: numbers in the form of {@link PlacesByForm}. */
  readonly entries: Place;
}

/** Places of the entries of an object, by the form they are written in. */
export interface PlacesByForm {
  /** Whole numbers of 32 bits, the lowest byte first. */
  readonly numbers: Readonly<Record<string, Place>>;
  readonly json: Readonly<Record<string, Place>>;
}

/** A list in a file. */
export interface ListPiece {
  readonly length: number;
  entryAt(position: number): unknown;
}

/**
 * A file of pieces that are read when they are asked for. The first line says what is where, as JSON; all text is in Latin-1, with
 * whatever else escaped as JSON does.
 */
export class PieceFile<Contents> {
  readonly contents: Contents;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    const body = bytes.indexOf("\n") + 1;
    this.contents = JSON.parse(bytes.toString("latin1", 0, body)) as Contents;
    this.#bytes = bytes.subarray(body);
  }

  jsonAt([start, end]: Place): unknown {
    return JSON.parse(this.#bytes.toString("latin1", start, end));
  }

  numbersAt([start, end]: Place): Int32Array {
    return numbersIn(this.#bytes.subarray(start, end));
  }

  entriesOf({ numbers, json }: PlacesByForm): Record<string, unknown> {
    const entries: Record<string, unknown> = {};
    for (const key in numbers) entries[key] = this.numbersAt(numbers[key] as Place);
    for (const key in json) entries[key] = this.jsonAt(json[key] as Place);
    return entries;
  }

  listAt({ json: [start], entries }: ListPlace): ListPiece {
    const places = this.numbersAt(entries);
    return {
      length: places.length / 2,
      entryAt: (position) => {
        const from = places[2 * position];
        const to = places[2 * position + 1];
        if (from === undefined || to === undefined) throw new Error(`there is no entry ${position}`);
        return this.jsonAt([start + from, start + to]);
      },
    };
  }
}

const isLittleEndian = new Uint8Array(Int32Array.of(1).buffer)[0] === 1;

/** Reads numbers where they are, or copies them where the machine cannot. */
function numbersIn(bytes: Buffer): Int32Array {
  if (isLittleEndian && bytes.byteOffset % Int32Array.BYTES_PER_ELEMENT === 0)
    return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / Int32Array.BYTES_PER_ELEMENT);
  const copy = Uint8Array.prototype.slice.call(bytes);
  if (!isLittleEndian) Buffer.from(copy.buffer).swap32();
  return new Int32Array(copy.buffer);
}
