import { mapNodes, refName, type SchemaNode } from "./schema-node.ts";

/** One schema with every definition it needs inside, so that it can be used without the other files. */
export function bundled(schemas: ReadonlyMap<string, SchemaNode>, file: string): SchemaNode {
  const root = schemas.get(file);
  if (!root) throw new Error(`no schema ${file}`);
  const titles = new Map([...schemas].map(([name, schema]) => [name, schema.title ?? ""]));
  const definitions = new Map([...schemas.values()].flatMap((schema) => Object.entries(schema.$defs ?? {})));
  const needed = new Map<string, SchemaNode>();

  function local(node: SchemaNode): SchemaNode {
    return mapNodes(node, (copy) => {
      if (typeof copy.$ref !== "string") return copy;
      const name = refName(copy.$ref, titles);
      const target = definitions.get(name);
      if (!target) throw new Error(`no definition ${name}`);
      if (!needed.has(name)) {
        needed.set(name, target);
        needed.set(name, local(target));
      }
      return { ...copy, $ref: `#/$defs/${name}` };
    });
  }

  const { $defs, ...rest } = root;
  const body = local(rest);
  return { ...body, $defs: Object.fromEntries([...needed].sort(([a], [b]) => (a < b ? -1 : 1))) };
}
