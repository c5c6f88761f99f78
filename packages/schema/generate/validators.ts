import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { isoDay } from "../src/iso-day.ts";
import { mapNodes, type SchemaNode } from "./schema-node.ts";

/**
 * One ES module that exports a precompiled validator for each named schema and needs neither `eval` nor `require`.
 * @param exported export name -> schema file
 */
export async function validatorsOf(schemas: ReadonlyMap<string, SchemaNode>, exported: Record<string, string>): Promise<string> {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    inlineRefs: false,
    formats: { date: isoDay },
    schemas: [...schemas.values()].map((schema) => mapNodes(schema, withoutProse)),
    code: { source: true, esm: false },
  });
  const ids = Object.fromEntries(Object.entries(exported).map(([name, file]) => [name, idOf(schemas, file)]));
  const commonJs = standalone.default(ajv, ids);
  const bundle = await build({
    stdin: { contents: commonJs, resolveDir: import.meta.dirname, loader: "js" },
    bundle: true,
    format: "esm",
    target: "es2022",
    write: false,
    legalComments: "none",
    minify: true,
  });
  const names = Object.keys(exported);
  const source = withoutHints(bundle.outputFiles[0]?.text ?? "").replace(/export default (\w+)\(\);\s*$/, (_, call) =>
    exportsOf(call, names),
  );
  const leftover = /\brequire\(|new Function|\beval\(/.exec(source);
  if (leftover) throw new Error(`the bundled validators still contain ${leftover[0]}`);
  if (!names.every((name) => source.includes(name))) throw new Error("the bundled validators lack an export");
  return source;
}

/** The compiled code carries parts of the schemas; their prose would only make it longer. */
function withoutProse(node: SchemaNode): SchemaNode {
  if (typeof node.description !== "string") return node;
  const { description, ...rest } = node;
  return rest;
}

/** Ajv's helpers carry their own import as text, for its code generator; at run time nothing reads it. */
function withoutHints(source: string): string {
  return source.replace(/\w+\.code\s*=\s*(['"])require\(.*?\.default\1/g, "void 0");
}

function exportsOf(call: string, names: readonly string[]): string {
  return `const validators=${call}();\n${names.map((name) => `export const ${name}=validators.${name};`).join("\n")}\n`;
}

function idOf(schemas: ReadonlyMap<string, SchemaNode>, file: string): string {
  const id = schemas.get(file)?.$id;
  if (!id) throw new Error(`${file} has no $id`);
  return id;
}
