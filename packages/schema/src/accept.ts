import migrations from "../migrations.json" with { type: "json" };
import type { CompanyProfile } from "./generated/types.ts";
import { ownKeysOf } from "./own-keys.ts";
import {
  definitionOf,
  isUnderstood,
  mostEntries,
  numberCheckOf,
  profileSchema,
  repeats,
  type SchemaNode,
  textCheckOf,
} from "./plain-schema.ts";

/** Whether a value is surely what a part of the schema asks for. */
type Accept = (value: unknown) => boolean;

/** A property of an object. */
interface Field {
  readonly key: string;
  readonly position: number;
  readonly accepts: Accept;
}

let accept: Accept | undefined;

/**
 * Whether a value is surely a valid profile of today's version, to which a migration has nothing to do: a quick look for those who
 * read many. It looks at each answer once and collects no problems. False says nothing: ask `validateProfile`, as for a profile that
 * has extensions or answers to the checklist, which this does not look into.
 * @param data a value that came out of `JSON.parse`; anything else may have sides that are not looked at
 */
export function acceptsProfile(data: unknown): data is CompanyProfile {
  accept ??= acceptorOf(profileSchema());
  return accept(data) && (data as CompanyProfile).schemaVersion === migrations.current;
}

/** Turns the schema into functions; what they cannot say, they refuse. */
function acceptorOf(root: SchemaNode): Accept {
  const definitions = new Map<string, Accept>();
  const of = (node: SchemaNode): Accept => {
    if (!isUnderstood(node)) return () => false;
    if (node.$ref !== undefined) return definition(node.$ref);
    if (node.enum) return oneOf(node.enum);
    if (node.anyOf) return anyOf(node.anyOf.map(of));
    if (node.type === "object") return node.properties && node.additionalProperties === false ? object(node) : () => false;
    if (node.type === "array" && node.items) return list(node, node.items);
    if (node.type === "string") return text(node);
    return node.type === "number" || node.type === "integer" ? number(node) : () => false;
  };
  const definition = (reference: string): Accept => {
    const known = definitions.get(reference) ?? of(definitionOf(reference, root));
    definitions.set(reference, known);
    return known;
  };
  const object = ({ properties = {}, required = [] }: SchemaNode): Accept => {
    const fields = Object.entries(properties).map(([key, node], position): Field => ({ key, position, accepts: of(node) }));
    const byKey = new Map(fields.map((field) => [field.key, field]));
    return (value) => {
      if (value === null || typeof value !== "object" || Array.isArray(value)) return false;
      let next = 0;
      for (const key in value) {
        // Answers mostly come in the order of the schema; where they do, none has to be looked up.
        const expected = fields[next];
        const field = expected?.key === key ? expected : byKey.get(key);
        if (!field?.accepts((value as Record<string, unknown>)[key])) return false;
        next = field.position + 1;
      }
      for (let index = 0; index < required.length; index += 1) if (!((required[index] as string) in value)) return false;
      return true;
    };
  };
  const list = ({ uniqueItems }: SchemaNode, items: SchemaNode): Accept => {
    const entry = of(items);
    const keys = ownKeysOf(items.$ref);
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
  return of(root);
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

function text(node: SchemaNode): Accept {
  const isMet = textCheckOf(node);
  return (value) => typeof value === "string" && isMet(value);
}

function number(node: SchemaNode): Accept {
  const isMet = numberCheckOf(node);
  return (value) => typeof value === "number" && isMet(value);
}
