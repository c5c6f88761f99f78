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

let accept: Accept | undefined;

/**
 * Whether a value is surely a valid profile of today's version, to which a migration has nothing to do: a quick look for those who
 * read many. It looks at each answer once and collects no problems. False says nothing: ask `validateProfile`, as for a profile that
 * has extensions or answers to the checklist, which this does not look into.
 * @param data a value that came out of `JSON.parse`; anything else may have sides that are not looked at
 */
export function acceptsProfile(data: unknown): data is CompanyProfile {
  accept ??= acceptorOf(JSON.parse(profileSchemaText));
  return accept(data) && (data as CompanyProfile).schemaVersion === migrations.current;
}

/** Turns the schema into functions; what they cannot say, they refuse. */
function acceptorOf(root: Node): Accept {
  const definitions = new Map<string, Accept>();
  const of = (node: Node): Accept => {
    if (!Object.keys(node).every((keyword) => understood.has(keyword))) return () => false;
    if (node.$ref !== undefined) return definition(node.$ref);
    if (node.enum) return oneOf(node.enum);
    if (node.anyOf) return anyOf(node.anyOf.map(of));
    if (node.type === "object") return node.properties && node.additionalProperties === false ? object(node) : () => false;
    if (node.type === "array" && node.items) return list(node, node.items);
    if (node.type === "string") return text(node);
    return node.type === "number" || node.type === "integer" ? number(node) : () => false;
  };
  const definition = (reference: string): Accept => {
    const known = definitions.get(reference) ?? of(root.$defs?.[reference.slice("#/$defs/".length)] ?? {});
    definitions.set(reference, known);
    return known;
  };
  const object = ({ properties = {}, required = [] }: Node): Accept => {
    const accepts = new Map(Object.entries(properties).map(([key, node]) => [key, of(node)]));
    return (value) => {
      if (value === null || typeof value !== "object" || Array.isArray(value)) return false;
      for (const key in value) {
        const known = accepts.get(key);
        if (known === undefined || !known((value as Record<string, unknown>)[key])) return false;
      }
      return required.every((key) => key in value);
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
        if (keys.some((key) => repeats(value, position, key))) return false;
      }
      return true;
    };
  };
  return of(root);
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
