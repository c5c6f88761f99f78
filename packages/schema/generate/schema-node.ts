/** The part of JSON Schema that our schemas use. */
export interface SchemaNode {
  $id?: string;
  $ref?: string;
  $defs?: Record<string, SchemaNode>;
  title?: string;
  description?: string;
  type?: string | string[];
  enum?: (string | number | null)[];
  const?: string;
  anyOf?: SchemaNode[];
  properties?: Record<string, SchemaNode>;
  required?: string[];
  additionalProperties?: boolean | SchemaNode;
  propertyNames?: SchemaNode;
  items?: SchemaNode;
  pattern?: string;
  examples?: string[];
  format?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  tsType?: string;
}

/** Name of the definition a reference points at; a reference to a whole schema means its title. */
export function refName(ref: string, titles: ReadonlyMap<string, string>): string {
  const [file = "", fragment = ""] = ref.split("#");
  const name = fragment.split("/").at(-1) || titles.get(file);
  if (!name) throw new Error(`reference ${ref} points at nothing`);
  return name;
}

/** Copies a node, calling `change` on each copied object from the inside out. */
export function mapNodes<T>(node: T, change: (node: SchemaNode) => SchemaNode): T {
  if (Array.isArray(node)) return node.map((entry) => mapNodes(entry, change)) as T;
  if (node === null || typeof node !== "object") return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, mapNodes(value, change)]));
  return change(copy as SchemaNode) as T;
}
