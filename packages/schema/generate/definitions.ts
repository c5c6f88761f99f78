import { mapNodes, refName, type SchemaNode } from "./schema-node.ts";

/** Keywords that the walk through a document understands (src/shape.ts), or that say nothing about its shape. */
const understood = new Set(
  "$id $ref $schema $defs title description examples type enum const anyOf properties required dependentRequired additionalProperties items pattern format minLength maxLength minimum exclusiveMinimum maximum minItems maxItems uniqueItems".split(
    " ",
  ),
);

/** @throws Error for a keyword the walk would ignore */
function checkKeywords(node: unknown, isMap = false): void {
  if (node === null || typeof node !== "object") return;
  if (Array.isArray(node)) {
    for (const entry of node) checkKeywords(entry);
    return;
  }
  for (const [key, value] of Object.entries(node)) {
    if (!isMap && !understood.has(key)) throw new Error(`src/shape.ts does not understand the keyword ${key}`);
    if (isMap || !["enum", "const", "required", "dependentRequired", "examples"].includes(key))
      checkKeywords(value, !isMap && (key === "properties" || key === "$defs"));
  }
}

/** The schemas of some files and all they refer to, by name, without the prose; references are names. */
export function definitionsOf(schemas: ReadonlyMap<string, SchemaNode>, files: readonly string[]): Record<string, SchemaNode> {
  const titles = new Map([...schemas].map(([file, schema]) => [file, schema.title ?? ""]));
  const all = new Map([...schemas.values()].flatMap((schema) => Object.entries(schema.$defs ?? {})));
  const found = new Map<string, SchemaNode>();

  function named(node: SchemaNode): SchemaNode {
    return mapNodes(node, ({ description, title, $id, examples, ...copy }) => {
      const kept = { ...copy, ...withObject({ description, title, examples }) };
      if (typeof copy.$ref !== "string") return kept;
      const name = refName(copy.$ref, titles);
      if (!found.has(name)) {
        const target = all.get(name);
        if (!target) throw new Error(`no definition ${name}`);
        found.set(name, {});
        found.set(name, named(target));
      }
      return { ...kept, $ref: name };
    });
  }

  for (const file of files) {
    checkKeywords(schemas.get(file));
    const { $defs, $schema, ...root } = (schemas.get(file) ?? {}) as SchemaNode & { $schema?: unknown };
    found.set(titles.get(file) ?? "", named(root));
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Properties may be called like keywords; they are objects where keywords are text or lists. */
function withObject(candidates: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(candidates).filter(([, value]) => value !== null && typeof value === "object" && !Array.isArray(value)),
  );
}
