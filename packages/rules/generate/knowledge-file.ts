/** The built-in knowledge as a file for Node, which `knowledgeFile` of src/built-in/file.ts reads. */
import type { Condition } from "@channelfit/schema";
import type { Contents, Place, PlacesByForm } from "../src/built-in/file.ts";
import { hash, precomputed, readPart, version } from "../src/built-in/in-module.ts";
import type { OutcomeSet } from "../src/built-in/parts.ts";
import { parts } from "../src/generated/knowledge.ts";

export function knowledgeFileBytes(): Buffer {
  const pieces: Buffer[] = [];
  let end = 0;
  const put = (piece: Buffer): Place => {
    pieces.push(piece);
    end += piece.length;
    return [end - piece.length, end];
  };
  const placesOf = (entries: object): PlacesByForm => {
    const all = Object.entries(entries);
    const numbers = all.flatMap(([key, entry]) => (entry instanceof Int32Array ? [[key, put(numbersOf(entry))]] : []));
    const json = all.flatMap(([key, entry]) => (entry instanceof Int32Array ? [] : [[key, put(bytesOf(textOf(entry)))]]));
    return { numbers: Object.fromEntries(numbers), json: Object.fromEntries(json) };
  };
  const { bound, layout } = precomputed();
  const own = slicedParts();
  const slices: Readonly<Record<string, Sliced>> = own;
  const contents: Contents = {
    version,
    hash,
    parts: mapped(parts, (name) => put(bytesOf(slices[name]?.json ?? textOf(readPart(name))))),
    entries: mapped(own, (name) => put(numbersOf(Int32Array.from(own[name].places)))),
    precomputed: { bound: placesOf(bound), layout: placesOf(layout) },
  };
  return Buffer.concat([bytesOf(textOf(contents)), Buffer.from("\n"), ...pieces]);
}

function mapped<Key extends string, Value>(keys: Readonly<Record<Key, unknown>>, valueAt: (key: Key) => Value) {
  return Object.fromEntries(Object.keys(keys).map((key) => [key, valueAt(key as Key)])) as Record<Key, Value>;
}

/** JSON of lists in a list, and where each of their entries begins and ends in it. */
interface Sliced {
  readonly json: string;
  readonly places: readonly number[];
}

/**
 * Writes lists in a list entry by entry, so that each one can be found.
 * @param brackets what stands before the entries of a list and what after
 */
function sliced<List>(
  lists: readonly List[],
  entriesOf: (list: List) => readonly unknown[],
  [openingOf, closing]: readonly [before: (list: List) => string, after: string],
): Sliced {
  const places: number[] = [];
  let json = "[";
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
  return { json: `${json}]`, places };
}

function slicedParts(): Readonly<Record<keyof Contents["entries"], Sliced>> {
  const openingOf = ({ rules, ...set }: OutcomeSet) => `${textOf(set).slice(0, -"}".length)},"rules":[`;
  return {
    ruleSets: sliced(readPart("ruleSets") as readonly OutcomeSet[], ({ rules }) => rules, [openingOf, "]}"]),
    conditions: sliced(readPart("conditions") as readonly (readonly Condition[])[], (list) => list, [() => "[", "]"]),
  };
}

function numbersOf(numbers: Int32Array): Buffer {
  const bytes = Buffer.alloc(numbers.byteLength);
  for (const [position, number] of numbers.entries()) bytes.writeInt32LE(number, position * numbers.BYTES_PER_ELEMENT);
  return bytes;
}

function bytesOf(text: string): Buffer {
  return Buffer.from(text, "latin1");
}

/** JSON in Latin-1: engines read and keep text faster when each character is one byte. */
function textOf(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x20-\xff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
