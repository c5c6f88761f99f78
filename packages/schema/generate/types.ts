import { compile, type JSONSchema } from "json-schema-to-typescript";
import { mapNodes, refName, type SchemaNode } from "./schema-node.ts";

const packId = "^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$";

/** One module of types for all schemas; every definition is named by its key, every schema by its title. */
export async function typesOf(schemas: ReadonlyMap<string, SchemaNode>): Promise<string> {
  const titles = new Map([...schemas].map(([file, schema]) => [file, schema.title ?? ""]));
  const definitions: Record<string, SchemaNode> = {};
  for (const { $defs = {}, $id, $schema, title = "", ...root } of schemas.values() as Iterable<
    SchemaNode & { $schema?: string }
  >) {
    for (const [name, node] of [...Object.entries($defs), ...(isVocabulary(root) ? [] : [[title, root] as const])]) {
      if (definitions[name]) throw new Error(`the name ${name} is defined twice`);
      definitions[name] = mapNodes(node, (copy) => forTypes(copy, titles));
    }
  }
  const root = { title: "Root", type: "object", additionalProperties: false, $defs: definitions } as JSONSchema;
  const source = await compile(root, "Root", {
    additionalProperties: false,
    bannerComment: "",
    maxItems: -1,
    unreachableDefinitions: true,
    format: false,
  });
  return readable(source);
}

function isVocabulary(root: SchemaNode): boolean {
  return !root.type && !root.anyOf;
}

/**
 * References become type names, so that a description beside one does not make a second type of it.
 * Titles would rename types; lower bounds on list lengths would make tuples.
 */
function forTypes(node: SchemaNode, titles: ReadonlyMap<string, string>): SchemaNode {
  const { title, minItems, maxItems, uniqueItems, propertyNames, $ref, ...rest } = node;
  const copy: SchemaNode = typeof title === "object" ? { ...rest, title } : rest;
  if (typeof $ref === "string") copy.tsType = refName($ref, titles);
  if (copy.type === "object" && !copy.properties && !copy.additionalProperties) copy.tsType = "Record<string, unknown>";
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a template literal type
  if (copy.pattern === packId) copy.tsType = "`${string}/${string}`";
  return copy;
}

/** Drops the empty root and the remarks on where a definition is used. */
function readable(source: string): string {
  return source
    .replace(/export interface Root \{\s*\}\n?/, "")
    .replace(/^ \* This interface was referenced by `Root`'s JSON-Schema\n \* via the `definition` "[^"]+"\.\n/gm, "")
    .replace(/\n \* *(?=\n \*\/)/g, "")
    .replace(/\/\*\*\s*\*\/\n/g, "");
}
