import fc from "fast-check";
import migrations from "../migrations.json" with { type: "json" };
import { type CompanyProfile, companyProfile } from "../src/index.ts";
import { ownKeysOf } from "../src/own-keys.ts";
import type { SchemaNode } from "../src/plain-schema.ts";

const schema: SchemaNode = companyProfile["~standard"].jsonSchema.input({ target: "draft-2020-12" });

/** Arbitrary values of one of the definitions of the profile, such as `Company`. */
export function definition(name: string): fc.Arbitrary<unknown> {
  return valuesOf({ $ref: `#/$defs/${name}` });
}

/** Arbitrary valid profiles: every answer may be missing, and every answer may be given. */
export function profiles(): fc.Arbitrary<CompanyProfile> {
  const { schemaVersion: _, ...properties } = schema.properties ?? {};
  const version = fc.tuple(fc.nat(99), fc.nat(99)).map((minor) => [migrations.current.split(".")[0], ...minor].join("."));
  return fc
    .tuple(version, valuesOf({ ...schema, properties, required: schema.required?.filter((key) => key in properties) ?? [] }))
    .map(([schemaVersion, answers]) => ({ schemaVersion, ...(answers as object) }) as CompanyProfile);
}

/** Arbitrary values that a schema allows. */
function valuesOf(node: SchemaNode): fc.Arbitrary<unknown> {
  if (node.$ref) return valuesOf(resolved(node.$ref));
  if (node.enum) return fc.constantFrom(...node.enum);
  if (node.anyOf) return fc.oneof(...node.anyOf.map(valuesOf));
  switch (node.type) {
    case "object":
      return node.properties ? records(node) : maps(node);
    case "array":
      return lists(node);
    case "string":
      return texts(node);
    case "integer":
      return fc.integer({ min: node.minimum ?? -1_000_000, max: node.maximum ?? 1_000_000 });
    case "number":
      return fc
        .double({ min: node.minimum ?? -1e9, max: node.maximum ?? 1e9, noNaN: true })
        .map((value) => (Object.is(value, -0) ? 0 : value));
    case "boolean":
      return fc.boolean();
    default:
      throw new Error(`no arbitrary for ${JSON.stringify(node)}`);
  }
}

function resolved(reference: string): SchemaNode {
  const target = schema.$defs?.[reference.slice("#/$defs/".length)];
  if (!target) throw new Error(`no definition ${reference}`);
  return target;
}

function records({ properties = {}, required = [] }: SchemaNode): fc.Arbitrary<unknown> {
  const model = Object.fromEntries(Object.entries(properties).map(([key, node]) => [key, valuesOf(node)]));
  return fc.record(model, { requiredKeys: [...required], noNullPrototype: true });
}

function maps({ propertyNames, additionalProperties }: SchemaNode): fc.Arbitrary<unknown> {
  const keys = propertyNames ? (valuesOf(propertyNames) as fc.Arbitrary<string>) : fc.string().filter((key) => !reserved(key));
  const values = typeof additionalProperties === "object" ? valuesOf(additionalProperties) : anyJson();
  return fc.dictionary(keys, values, { maxKeys: 5, noNullPrototype: true });
}

/** Arbitrary JSON without reserved keys, as extensions may hold it; written and read once, because JSON.stringify has no -0. */
function anyJson(): fc.Arbitrary<unknown> {
  const asWritten = fc.jsonValue({ maxDepth: 2 }).map((value): unknown => JSON.parse(JSON.stringify(value)));
  return asWritten.filter((value) => !hasReservedKey(value));
}

function hasReservedKey(value: unknown): boolean {
  if (value === null || typeof value !== "object") return false;
  return Object.entries(value).some(([key, child]) => reserved(key) || hasReservedKey(child));
}

function reserved(key: string): boolean {
  return ["__proto__", "constructor", "prototype"].includes(key);
}

function lists({ items = {}, uniqueItems }: SchemaNode): fc.Arbitrary<unknown> {
  const keys = ownKeysOf(items.$ref);
  if (keys.length > 0)
    return fc.uniqueArray(valuesOf(items), { comparator: (left, right) => sharesOne(keys, left, right), maxLength: 5 });
  return uniqueItems ? fc.uniqueArray(valuesOf(items), { maxLength: 8 }) : fc.array(valuesOf(items), { maxLength: 5 });
}

function sharesOne(keys: readonly string[], left: unknown, right: unknown): boolean {
  const [one, other] = [left, right] as Record<string, unknown>[];
  return keys.some((key) => one?.[key] !== undefined && one[key] === other?.[key]);
}

function texts({ format, pattern, maxLength }: SchemaNode): fc.Arbitrary<string> {
  if (format === "date") return days();
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  return fc.string({ unit: "binary", ...(maxLength !== undefined && { maxLength }) });
}

/** Arbitrary days between 1900 and 2199, as YYYY-MM-DD. */
function days(): fc.Arbitrary<string> {
  return fc
    .date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, "2026-11-23".length));
}
