import type { Precomputed } from "../prepare.ts";
import type { PartName } from "./parts.ts";

/** From which byte to which a piece of the file reaches, counted from the end of the first line. */
export type Place = readonly [start: number, end: number];

/** The first line of the file, as JSON: what is where. All text is in Latin-1, with whatever else escaped as JSON does. */
export interface Contents {
  readonly version: string;
  readonly hash: string;
  /** Parts of the knowledge, as JSON. */
  readonly parts: Readonly<Record<PartName, Place>>;
  /** What is known of the rules before a profile is. */
  readonly precomputed: Readonly<Record<keyof Precomputed, PlacesByForm>>;
}

/** Places of the entries of an object, by the form they are written in. */
export interface PlacesByForm {
  /** Whole numbers of 32 bits, the lowest byte first. */
  readonly numbers: Readonly<Record<string, Place>>;
  readonly json: Readonly<Record<string, Place>>;
}

/** What a file of the built-in knowledge holds; its parts are read when they are asked for. */
export interface KnowledgeFile extends Pick<Contents, "version" | "hash"> {
  readPart(name: PartName): unknown;
  precomputed(): Precomputed;
}

/** Opens a file that `generate/knowledge-file.ts` wrote. */
export function knowledgeFile(bytes: Buffer): KnowledgeFile {
  const body = bytes.indexOf("\n") + 1;
  const { version, hash, parts, precomputed } = JSON.parse(bytes.toString("latin1", 0, body)) as Contents;
  const jsonAt = ([start, end]: Place): unknown => JSON.parse(bytes.toString("latin1", body + start, body + end));
  const numbersAt = ([start, end]: Place): Int32Array => numbersIn(bytes.subarray(body + start, body + end));
  const entriesOf = ({ numbers, json }: PlacesByForm) => ({ ...mapped(numbers, numbersAt), ...mapped(json, jsonAt) });
  return {
    version,
    hash,
    readPart: (name) => jsonAt(parts[name]),
    precomputed: () => ({ bound: entriesOf(precomputed.bound), layout: entriesOf(precomputed.layout) }) as unknown as Precomputed,
  };
}

const isLittleEndian = new Uint8Array(Int32Array.of(1).buffer)[0] === 1;

/** Copies numbers, because they may begin anywhere in the file. */
function numbersIn(bytes: Buffer): Int32Array {
  const copy = Uint8Array.prototype.slice.call(bytes);
  if (!isLittleEndian) Buffer.from(copy.buffer).swap32();
  return new Int32Array(copy.buffer);
}

function mapped<Value>(places: Readonly<Record<string, Place>>, valueAt: (place: Place) => Value): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const key in places) values[key] = valueAt(places[key] as Place);
  return values;
}
