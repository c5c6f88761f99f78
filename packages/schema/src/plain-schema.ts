import limits from "../limits.json" with { type: "json" };
import { profileSchemaText } from "./generated/profile-schema.ts";

/** The parts of JSON Schema the profile is described with. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly SchemaNode[];
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: SchemaNode;
  readonly uniqueItems?: boolean;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly propertyNames?: SchemaNode;
  readonly additionalProperties?: boolean | SchemaNode;
}

/** Keywords that are looked at, or say nothing about values. */
const understood = new Set(
  "$ref type enum anyOf format pattern maxLength minimum maximum items uniqueItems required properties additionalProperties"
    .concat(" $schema $id $defs title description examples")
    .split(" "),
);

/** Longest list that is looked at in a quick look, so that no profile can hold too many values. */
export const mostEntries = 20;

/** Calendar days but 29 February, which is left to the full check. */
const plainDay = /^\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)$/;

/** The schema of profiles. */
export function profileSchema(): SchemaNode {
  return JSON.parse(profileSchemaText) as SchemaNode;
}

/** Whether a quick look can say all that a part of the schema asks for; other parts are left to the full check. */
export function isUnderstood(node: SchemaNode): boolean {
  return Object.keys(node).every((keyword) => understood.has(keyword));
}

/** The part of a schema that a reference names. */
export function definitionOf(reference: string, root: SchemaNode): SchemaNode {
  return root.$defs?.[reference.slice("#/$defs/".length)] ?? {};
}

/** Whether a text is what a part of the schema asks for; of a format the quick look does not know, none is. */
export function textCheckOf({ format, pattern, maxLength = limits.maxTextLength }: SchemaNode): (text: string) => boolean {
  if (format !== undefined && format !== "date") return () => false;
  const form = format === "date" ? plainDay : pattern === undefined ? undefined : new RegExp(pattern, "u");
  return (text) => text.length <= maxLength && (form === undefined || form.test(text));
}

/** Whether a number is what a part of the schema asks for. What is too large to be written, `JSON.parse` reads as infinite. */
export function numberCheckOf({
  type,
  minimum = -Number.MAX_VALUE,
  maximum = Number.MAX_VALUE,
}: SchemaNode): (number: number) => boolean {
  return (number) => number >= minimum && number <= maximum && (type === "number" || Number.isInteger(number));
}

/** Whether an entry has a value of a key that one before it has, too. */
export function repeats(entries: readonly unknown[], position: number, key: string): boolean {
  const value = (entries[position] as Record<string, unknown> | undefined)?.[key];
  if (value === undefined) return false;
  for (let earlier = 0; earlier < position; earlier += 1)
    if ((entries[earlier] as Record<string, unknown>)[key] === value) return true;
  return false;
}
