import migrations from "../migrations.json" with { type: "json" };
import type { CompanyProfile } from "./generated/types.ts";
import { JsonBytes, sign } from "./json-bytes.ts";
import { JsonNames } from "./json-names.ts";
import { ownKeysOf } from "./own-keys.ts";
import { definitionOf, isUnderstood, mostEntries, profileSchema, repeats, type SchemaNode } from "./plain-schema.ts";
import { type AnswerTaker, anyOf, option, plain, type Read, refuse, told } from "./text-answers.ts";

/** What a profile says besides the answers of its sections: of itself, who it is about, and its lists of groups. */
export interface ProfileFrame
  extends Pick<CompanyProfile, "schemaVersion" | "assessedAt" | "assessedBy" | "locale" | "goals" | "audiences" | "presences"> {
  readonly company?: Pick<NonNullable<CompanyProfile["company"]>, "name" | "sizeClass">;
  readonly strategy?: Pick<NonNullable<CompanyProfile["strategy"]>, "excluded">;
  readonly integration?: Pick<NonNullable<CompanyProfile["integration"]>, "channels">;
}

/** A property of an object. */
interface Field {
  readonly key: string;
  readonly read: Read;
  readonly isRequired: boolean;
  /** Whether it stays in what is handed back. */
  readonly isKept: boolean;
}

/** Answers that are handed back although they are told: they say who the profile is about. */
const alsoKept: ReadonlySet<string> = new Set(["company.name", "company.sizeClass"]);

/** In the place of a section of which nothing stays. */
const nothing = Object.freeze({});

/**
 * Makes ready to read profiles from JSON texts without parsing them first, for those who read many. It goes by the schema, so that
 * it knows what to expect in each place, and checks each answer on the way.
 * @param taker takes the answers of sections; they count only when the profile is handed back
 * @returns undefined for what is not surely a valid profile of today's version: ask `parseProfile`, as for one that has extensions or
 * answers to the checklist, which this does not look into
 */
export function profileTextReader(taker: AnswerTaker): (text: string) => ProfileFrame | undefined {
  const source = new JsonBytes();
  const read = readerOf(profileSchema(), taker);
  return (text) => {
    if (!source.begin(text)) return undefined;
    const profile = read(source) as ProfileFrame | undefined;
    return profile?.schemaVersion === migrations.current && source.isAtEnd ? profile : undefined;
  };
}

/** Turns the schema into functions; what they cannot read, they refuse. */
function readerOf(root: SchemaNode, taker: AnswerTaker): Read {
  const definitions = new Map<string, Read>();
  /** Number of the object that is being read, to tell whether a key comes twice. */
  let current = 0;
  /** The path leads to a section or an answer in one; it is undefined for what stands in a list. */
  const of = (node: SchemaNode, path?: string): Read => {
    if (!isUnderstood(node)) return refuse;
    if (node.$ref !== undefined) return definition(node.$ref, path);
    if (node.type === "object")
      return node.properties && node.additionalProperties === false ? group(node, node.properties, path) : refuse;
    const isList = node.type === "array" && node.items !== undefined;
    if (isList && isGroup(node.items, root)) return list(node, node.items);
    const place = path?.includes(".") ? taker.placeOf(path, optionsOf(node)) : -1;
    if (node.enum) return option(node.enum, place, taker);
    const read = node.anyOf ? anyOf(node.anyOf.map((part) => of(part))) : isList ? list(node, node.items) : plain(node);
    return place < 0 ? read : told(read, place, taker);
  };
  const definition = (reference: string, path: string | undefined): Read => {
    const node = definitionOf(reference, root);
    if (path !== undefined) return of(node, path);
    const known = definitions.get(reference) ?? of(node);
    definitions.set(reference, known);
    return known;
  };
  const group = (
    { required = [] }: SchemaNode,
    properties: Readonly<Record<string, SchemaNode>>,
    path: string | undefined,
  ): Read => {
    const fields = Object.entries(properties).map(([key, node]): Field => {
      const inside = path === undefined ? undefined : `${path}${path === "" ? "" : "."}${key}`;
      const isKept = !inside?.includes(".") || alsoKept.has(inside) || isGroup(node.items, root);
      return { key, read: of(node, inside), isRequired: required.includes(key), isKept };
    });
    const names = new JsonNames(fields.map(({ key }) => `${JSON.stringify(key)}:`));
    const readIn = new Float64Array(fields.length);
    return (source) => {
      if (!source.pass(sign.openGroup)) return undefined;
      let value: Record<string, unknown> | undefined = path === undefined || path === "" ? {} : undefined;
      let met = 0;
      let position = -1;
      let found: number = sign.comma;
      current += 1;
      const own = current;
      if (source.bytes[source.at] === sign.closeGroup) found = source.separator(sign.closeGroup);
      while (found === sign.comma) {
        // Answers mostly come in the order of the schema.
        position = names.pass(source, position + 1);
        if (position < 0 || readIn[position] === own) return undefined;
        readIn[position] = own;
        source.skipSpace();
        const { key, read, isRequired, isKept } = fields[position] as Field;
        const answer = read(source);
        if (answer === undefined) return undefined;
        if (isKept && answer !== nothing) {
          value ??= {};
          value[key] = answer;
        }
        if (isRequired) met += 1;
        found = source.separator(sign.closeGroup);
      }
      return found === sign.closeGroup && met === required.length ? (value ?? nothing) : undefined;
    };
  };
  const list = ({ uniqueItems }: SchemaNode, items: SchemaNode): Read => {
    const read = of(items);
    const keys = ownKeysOf(items.$ref);
    return (source) => {
      if (!source.pass(sign.openList)) return undefined;
      const entries: unknown[] = [];
      let found: number = sign.comma;
      if (source.bytes[source.at] === sign.closeList) found = source.separator(sign.closeList);
      while (found === sign.comma) {
        const entry = read(source);
        if (entry === undefined || entries.length === mostEntries || (uniqueItems && entries.includes(entry))) return undefined;
        entries.push(entry);
        for (let index = 0; index < keys.length; index += 1)
          if (repeats(entries, entries.length - 1, keys[index] as string)) return undefined;
        found = source.separator(sign.closeList);
      }
      return found === sign.closeList ? entries : undefined;
    };
  };
  return of(root, "");
}

/** Whether a value is a group of answers. */
function isGroup(node: SchemaNode | undefined, root: SchemaNode): boolean {
  if (node?.$ref !== undefined) return isGroup(definitionOf(node.$ref, root), root);
  return node?.type === "object";
}

function optionsOf(node: SchemaNode): (string | number)[] | undefined {
  return node.enum?.filter((value) => typeof value === "string" || typeof value === "number");
}
