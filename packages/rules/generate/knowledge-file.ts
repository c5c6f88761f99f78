/** The built-in knowledge as a file for Node, which `knowledgeFile` of src/built-in/file.ts reads. */
import type { Contents, Place, PlacesByForm } from "../src/built-in/file.ts";
import { hash, precomputed, readPart, version } from "../src/built-in/in-module.ts";
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
    const json = all.flatMap(([key, entry]) => (entry instanceof Int32Array ? [] : [[key, put(jsonOf(entry))]]));
    return { numbers: Object.fromEntries(numbers), json: Object.fromEntries(json) };
  };
  const { bound, layout } = precomputed();
  const contents: Contents = {
    version,
    hash,
    parts: mapped(parts, (name) => put(jsonOf(readPart(name)))),
    precomputed: { bound: placesOf(bound), layout: placesOf(layout) },
  };
  return Buffer.concat([jsonOf(contents), Buffer.from("\n"), ...pieces]);
}

function mapped<Key extends string, Value>(keys: Readonly<Record<Key, unknown>>, valueAt: (key: Key) => Value) {
  return Object.fromEntries(Object.keys(keys).map((key) => [key, valueAt(key as Key)])) as Record<Key, Value>;
}

function numbersOf(numbers: Int32Array): Buffer {
  const bytes = Buffer.alloc(numbers.byteLength);
  for (const [position, number] of numbers.entries()) bytes.writeInt32LE(number, position * numbers.BYTES_PER_ELEMENT);
  return bytes;
}

/** JSON in Latin-1: engines read and keep text faster when each character is one byte. */
function jsonOf(value: unknown): Buffer {
  const escaped = JSON.stringify(value).replace(
    /[^\x20-\xff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return Buffer.from(escaped, "latin1");
}
