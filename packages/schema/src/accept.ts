import limits from "../limits.json" with { type: "json" };
import migrations from "../migrations.json" with { type: "json" };
import { profileSchemaText } from "./generated/profile-schema.ts";
import type { CompanyProfile } from "./generated/types.ts";

/** The parts of JSON Schema the profile is described with. */
interface Node {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Node>>;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Node[];
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Node;
  readonly uniqueItems?: boolean;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: unknown;
}

/** Whether a value is surely what a part of the schema asks for. */
type Accept = (value: unknown) => boolean;

/** A property of an object. */
interface Field {
  readonly key: string;
  readonly position: number;
  readonly accepts: Accept;
  /** Where its answer goes; -1 where it is not wanted. */
  readonly place: number;
}

/** Keywords that are looked at, or say nothing about values. A part of the schema with any other is left to the full check. */
const understood = new Set(
  "$ref type enum anyOf format pattern maxLength minimum maximum items uniqueItems required properties additionalProperties"
    .concat(" $schema $id $defs title description examples")
    .split(" "),
);

/** Longest list that is looked at here, so that no profile can hold too many values. */
const mostEntries = 20;

/** Keys of which every entry of a list has its own; JSON Schema cannot say this. */
const ownKeys: Readonly<Record<string, readonly string[]>> = {
  "#/$defs/GoalChoice": ["id", "priority"],
  "#/$defs/ExistingChannel": ["kind"],
  "#/$defs/Exclusion": ["network"],
};

/** Takes answers in while a profile is looked at. */
export interface AnswerTaker {
  /**
   * Where an answer of a section goes.
   * @param path of the answer, such as `culture.openness`
   * @returns a number from 0; -1 for an answer that is not wanted
   */
  placeOf(path: string): number;
  /** Takes an answer in; one that is "unknown" is not told. What was taken in counts only when the profile is accepted. */
  take(place: number, value: string | number | readonly (string | number)[]): void;
}

const takesNothing: AnswerTaker = { placeOf: () => -1, take: () => undefined };

let accept: ((data: unknown) => data is CompanyProfile) | undefined;

/**
 * Whether a value is surely a valid profile of today's version, to which a migration has nothing to do: a quick look for those who
 * read many. It looks at each answer once and collects no problems. False says nothing: ask `validateProfile`, as for a profile that
 * has extensions or answers to the checklist, which this does not look into.
 * @param data a value that came out of `JSON.parse`; anything else may have sides that are not looked at
 */
export function acceptsProfile(data: unknown): data is CompanyProfile {
  accept ??= profileAcceptor();
  return accept(data);
}

/**
 * Makes ready to look at profiles as {@link acceptsProfile} does.
 * @param taker takes the answers of sections in on the way, so that who reads many goes through each profile only once
 */
export function profileAcceptor(taker: AnswerTaker = takesNothing): (data: unknown) => data is CompanyProfile {
  const accepts = acceptorOf(JSON.parse(profileSchemaText), taker);
  return (data): data is CompanyProfile => accepts(data) && (data as CompanyProfile).schemaVersion === migrations.current;
}

/** Turns the schema into functions; what they cannot say, they refuse. */
function acceptorOf(root: Node, taker: AnswerTaker): Accept {
  const definitions = new Map<string, Accept>();
  /** The path leads to a section or a group in one; it is undefined for what stands in a list. */
  const of = (node: Node, path?: string): Accept => {
    if (!Object.keys(node).every((keyword) => understood.has(keyword))) return () => false;
    if (node.$ref !== undefined) return definition(node.$ref, path);
    if (node.enum) return oneOf(node.enum);
    if (node.anyOf) return anyOf(node.anyOf.map((part) => of(part)));
    if (node.type === "object") return node.properties && node.additionalProperties === false ? object(node, path) : () => false;
    if (node.type === "array" && node.items) return list(node, node.items);
    if (node.type === "string") return text(node);
    return node.type === "number" || node.type === "integer" ? number(node) : () => false;
  };
  const definition = (reference: string, path: string | undefined): Accept => {
    const node = root.$defs?.[reference.slice("#/$defs/".length)] ?? {};
    if (path !== undefined && node.properties) return of(node, path);
    const known = definitions.get(reference) ?? of(node);
    definitions.set(reference, known);
    return known;
  };
  const object = ({ properties = {}, required = [] }: Node, path: string | undefined): Accept => {
    const fields = Object.entries(properties).map(([key, node], position): Field => {
      const inside = path === undefined ? undefined : `${path}${path === "" ? "" : "."}${key}`;
      return { key, position, accepts: of(node, inside), place: inside === undefined ? -1 : taker.placeOf(inside) };
    });
    const byKey = new Map(fields.map((field) => [field.key, field]));
    return (value) => {
      if (value === null || typeof value !== "object" || Array.isArray(value)) return false;
      let next = 0;
      for (const key in value) {
        const answer = (value as Record<string, unknown>)[key];
        // Answers mostly come in the order of the schema; where they do, none has to be looked up.
        const expected = fields[next];
        const field = expected?.key === key ? expected : byKey.get(key);
        if (field === undefined || !field.accepts(answer)) return false;
        if (field.place >= 0 && answer !== "unknown") taker.take(field.place, answer as string | number);
        next = field.position + 1;
      }
      for (let index = 0; index < required.length; index += 1) if (!((required[index] as string) in value)) return false;
      return true;
    };
  };
  const list = ({ uniqueItems }: Node, items: Node): Accept => {
    const entry = of(items);
    const keys = ownKeys[items.$ref ?? ""] ?? [];
    return (value) => {
      if (!Array.isArray(value) || value.length > mostEntries) return false;
      for (let position = 0; position < value.length; position += 1) {
        if (!entry(value[position])) return false;
        if (uniqueItems && value.indexOf(value[position]) < position) return false;
        for (let index = 0; index < keys.length; index += 1) if (repeats(value, position, keys[index] as string)) return false;
      }
      return true;
    };
  };
  return of(root, "");
}

/** Whether an entry has a value of a key that one before it has, too. */
function repeats(entries: readonly Record<string, unknown>[], position: number, key: string): boolean {
  const value = entries[position]?.[key];
  if (value === undefined) return false;
  for (let earlier = 0; earlier < position; earlier += 1) if (entries[earlier]?.[key] === value) return true;
  return false;
}

function oneOf(values: readonly unknown[]): Accept {
  const allowed = new Set(values);
  return (value) => allowed.has(value);
}

function anyOf(parts: readonly Accept[]): Accept {
  return (value) => {
    for (const part of parts) if (part(value)) return true;
    return false;
  };
}

/** Calendar days but 29 February, which is left to the full check. */
const day = /^\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)$/;

function text({ format, pattern, maxLength = limits.maxTextLength }: Node): Accept {
  const form = format === "date" ? day : pattern === undefined ? undefined : new RegExp(pattern, "u");
  if (format !== undefined && format !== "date") return () => false;
  return (value) => typeof value === "string" && value.length <= maxLength && (form === undefined || form.test(value));
}

function number({ type, minimum = -Infinity, maximum = Infinity }: Node): Accept {
  return (value) =>
    typeof value === "number" && value >= minimum && value <= maximum && (type === "number" || Number.isInteger(value));
}
