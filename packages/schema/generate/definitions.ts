import { mapNodes, refName, type SchemaNode } from "./schema-node.ts";

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
