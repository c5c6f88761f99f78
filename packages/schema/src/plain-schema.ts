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

/** The form of a text; null where the quick look does not know it, undefined where there is none. */
export function formOf({ format, pattern }: SchemaNode): RegExp | null | undefined {
  if (format !== undefined) return format === "date" ? plainDay : null;
  return pattern === undefined ? undefined : new RegExp(pattern, "u");
}

/** Whether an entry has a value of a key that one before it has, too. */
export function repeats(entries: readonly unknown[], position: number, key: string): boolean {
  const value = (entries[position] as Record<string, unknown> | undefined)?.[key];
  if (value === undefined) return false;
  for (let earlier = 0; earlier < position; earlier += 1)
    if ((entries[earlier] as Record<string, unknown>)[key] === value) return true;
  return false;
}
