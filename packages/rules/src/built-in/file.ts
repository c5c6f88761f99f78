import type { Condition } from "@channelfit/schema";
import type { Precomputed } from "../prepare.ts";
import type { OutcomeRule, PartName } from "./parts.ts";

/** From which byte to which a piece of the file reaches, counted from the end of the first line. */
export type Place = readonly [start: number, end: number];

/** The first line of the file, as JSON: what is where. All text is in Latin-1, with whatever else escaped as JSON does. */
export interface Contents {
  readonly version: string;
  readonly hash: string;
  /** Parts of the knowledge, as JSON. */
  readonly parts: Readonly<Record<PartName, Place>>;
  /** Where each rule, and its condition, begins and ends within its part: numbers in the form of {@link PlacesByForm}. */
  readonly entries: Readonly<Record<"ruleSets" | "conditions", Place>>;
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
  /** How many rules the rule sets hold. */
  countRules(): number;
  /** The rule at a position among those of all rule sets, without reading the others. */
  readRule(position: number): OutcomeRule;
  /** What decides whether it fires. */
  readCondition(position: number): Condition;
  precomputed(): Precomputed;
}

/** Opens a file that `generate/knowledge-file.ts` wrote. */
export function knowledgeFile(bytes: Buffer): KnowledgeFile {
  const body = bytes.indexOf("\n") + 1;
  const { version, hash, parts, entries, precomputed } = JSON.parse(bytes.toString("latin1", 0, body)) as Contents;
  const jsonAt = ([start, end]: Place): unknown => JSON.parse(bytes.toString("latin1", body + start, body + end));
  const numbersAt = ([start, end]: Place): Int32Array => numbersIn(bytes.subarray(body + start, body + end));
  const entriesOf = ({ numbers, json }: PlacesByForm) => ({ ...mapped(numbers, numbersAt), ...mapped(json, jsonAt) });
  const rulePlaces = numbersAt(entries.ruleSets);
  const conditionPlaces = numbersAt(entries.conditions);
  const entryAt = ([start]: Place, places: Int32Array, position: number): unknown => {
    const from = places[2 * position];
    const to = places[2 * position + 1];
    if (from === undefined || to === undefined) throw new Error(`there is no rule ${position}`);
    return jsonAt([start + from, start + to]);
  };
  return {
    version,
    hash,
    countRules: () => rulePlaces.length / 2,
    readRule: (position) => entryAt(parts.ruleSets, rulePlaces, position) as OutcomeRule,
    readCondition: (position) => entryAt(parts.conditions, conditionPlaces, position) as Condition,
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
