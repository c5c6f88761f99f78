import type { Field, FieldKind } from "../src/field.ts";
import { refName, type SchemaNode } from "./schema-node.ts";

/** Every field of the profile schema in its order, lists of objects with `[]`, open maps with `*`. */
export function fieldsOf(schemas: ReadonlyMap<string, SchemaNode>, file: string): Field[] {
  const titles = new Map([...schemas].map(([name, schema]) => [name, schema.title ?? ""]));
  const definitions = new Map([...schemas.values()].flatMap((schema) => Object.entries(schema.$defs ?? {})));
  const fields: Field[] = [];

  function resolve(node: SchemaNode): { node: SchemaNode; name?: string } {
    if (!node.$ref) return { node };
    const name = refName(node.$ref, titles);
    const target = definitions.get(name);
    if (!target) throw new Error(`no definition ${name}`);
    return { node: target, name };
  }

  function visit(node: SchemaNode, path: string, required: boolean): void {
    const { node: target, name } = resolve(node);
    const kind = kindOf(target, name);
    const entry = kind === "list" && target.items ? resolve(target.items) : undefined;
    const options = optionsOf(entry?.node ?? target, resolve);
    const vocabulary = entry ? vocabularyOf(entry) : vocabularyOf({ node: target, ...(name && { name }) });
    if (path) {
      fields.push({
        path,
        kind,
        ...(required && { required }),
        ...(entry && { entries: kindOf(entry.node, entry.name) }),
        ...(options.length > 0 && { options }),
        ...(vocabulary && { vocabulary }),
        ...limitsOf(entry ? entry.node : target),
        ...(node.description || target.description ? { description: node.description ?? target.description } : {}),
      } as Field);
    }
    for (const [key, child] of Object.entries(target.properties ?? {})) {
      if (key !== "$schema") visit(child, path ? `${path}.${key}` : key, target.required?.includes(key) ?? false);
    }
    if (entry?.node.type === "object") visitChildren(entry.node, `${path}[]`);
    if (typeof target.additionalProperties === "object") visitChildren(resolve(target.additionalProperties).node, `${path}.*`);
  }

  function visitChildren(node: SchemaNode, path: string): void {
    for (const [key, child] of Object.entries(node.properties ?? {}))
      visit(child, `${path}.${key}`, node.required?.includes(key) ?? false);
  }

  const root = schemas.get(file);
  if (!root) throw new Error(`no schema ${file}`);
  visit(root, "", false);
  return fields;
}

function vocabularyOf({ node, name }: { node: SchemaNode; name?: string }): string | undefined {
  return name && (node.enum || node.anyOf) ? name : undefined;
}

function optionsOf(node: SchemaNode, resolve: (node: SchemaNode) => { node: SchemaNode }): (string | number)[] {
  if (node.enum) return node.enum.filter((value) => value !== null);
  return (node.anyOf ?? []).flatMap((choice) => optionsOf(resolve(choice).node, resolve));
}

function limitsOf({ minimum, maximum, maxLength, pattern, examples }: SchemaNode): Partial<Field> {
  return {
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(maxLength !== undefined && { maxLength }),
    ...(pattern !== undefined && { pattern }),
    ...(examples?.[0] !== undefined && { example: examples[0] }),
  };
}

function kindOf(node: SchemaNode, name: string | undefined): FieldKind {
  if (name === "Level") return "level";
  if (node.enum || node.anyOf) return "choice";
  if (node.type === "array") return "list";
  if (node.type === "object") return node.properties ? "group" : "map";
  if (node.type === "integer" || node.type === "number") return node.type;
  if (node.format === "date") return "date";
  return "text";
}
