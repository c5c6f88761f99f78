import { isoDay } from "./iso-day.ts";
import type { IssueCode } from "./issue.ts";
import { nearest } from "./nearest.ts";
import type { Path } from "./pointer.ts";

/** The part of JSON Schema that the schemas of knowledge use; a reference is the name of a definition. */
export interface ShapeNode {
  readonly $ref?: string;
  readonly type?: "object" | "array" | "string" | "number" | "integer" | "boolean";
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly ShapeNode[];
  readonly properties?: Readonly<Record<string, ShapeNode>>;
  readonly required?: readonly string[];
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly additionalProperties?: boolean | ShapeNode;
  readonly items?: ShapeNode;
  readonly pattern?: string;
  readonly format?: "date";
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
}

/** What can be wrong with a value, called as in issues of a profile. */
/** What can be wrong with a value; those of issues, and two limits that only files have. */
export type ShapeCode =
  | Exclude<IssueCode, "duplicate-entry" | "not-json" | "unsupported-version">
  | "max-items"
  | "exclusive-minimum";

/** One mistake in the shape of a document. */
export interface ShapeProblem {
  readonly code: ShapeCode;
  readonly path: Path;
  /** What stands there. */
  readonly value?: unknown;
  /** What may stand there: options and keys joined by ` | `, the name of a type, a pattern, or a limit. */
  readonly expected: string;
  /** The valid spelling closest to what was written. */
  readonly nearest?: string;
}

/** Parts of schemas by name. */
export type Definitions = Readonly<Record<string, ShapeNode>>;

/**
 * Tells where and why a value does not have the shape a schema asks for. Of several forms a value may have, the one it comes
 * closest to is explained.
 * @param value a JSON value that is nested no deeper than the stack allows
 * @param definitions what the schema refers to
 */
export function problemsOf(node: ShapeNode, value: unknown, path: Path = [], definitions: Definitions = {}): ShapeProblem[] {
  if (node.$ref !== undefined) {
    const target = definitions[node.$ref];
    if (!target) throw new Error(`no definition ${node.$ref}`);
    return problemsOf(target, value, path, definitions);
  }
  if (node.anyOf) return closest(node.anyOf, value, path, definitions);
  const problem = (code: ShapeCode, expected: string, suggestion?: string): ShapeProblem[] => [
    { code, path, value, expected, ...(suggestion !== undefined && { nearest: suggestion }) },
  ];
  if (node.const !== undefined) return node.const === value ? [] : problem("enum", String(node.const));
  if (node.enum) {
    if (node.enum.includes(value)) return [];
    const options = node.enum.map(String);
    return problem("enum", options.join(" | "), typeof value === "string" ? nearest(value, options) : undefined);
  }
  if (node.type !== undefined && !isOfType(value, node.type)) return problem("type", node.type);
  if (typeof value === "string") return textProblems(node, value).flatMap(([code, expected]) => problem(code, expected));
  if (typeof value === "number") {
    if (node.minimum !== undefined && value < node.minimum) return problem("minimum", String(node.minimum));
    if (node.exclusiveMinimum !== undefined && value <= node.exclusiveMinimum)
      return problem("exclusive-minimum", String(node.exclusiveMinimum));
    if (node.maximum !== undefined && value > node.maximum) return problem("maximum", String(node.maximum));
    return [];
  }
  if (Array.isArray(value)) return listProblems(node, value, path, definitions);
  return value !== null && typeof value === "object" ? objectProblems(node, value, path, definitions) : [];
}

function isOfType(value: unknown, type: NonNullable<ShapeNode["type"]>): boolean {
  if (type === "array") return Array.isArray(value);
  if (type === "object") return value !== null && typeof value === "object" && !Array.isArray(value);
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}

function textProblems(node: ShapeNode, value: string): [ShapeCode, string][] {
  const length = [...value].length;
  if (node.minLength !== undefined && length < node.minLength) return [["min-length", String(node.minLength)]];
  if (node.maxLength !== undefined && length > node.maxLength) return [["max-length", String(node.maxLength)]];
  if (node.format === "date" && !isoDay.test(value)) return [["format-date", "YYYY-MM-DD"]];
  if (node.pattern !== undefined && !new RegExp(node.pattern, "u").test(value)) return [["pattern", node.pattern]];
  return [];
}

function listProblems(node: ShapeNode, list: readonly unknown[], path: Path, definitions: Definitions): ShapeProblem[] {
  const { items, minItems = 0, maxItems = list.length, uniqueItems } = node;
  const seen = new Set<string>();
  const repeated = list.flatMap((entry, position) => {
    const text = JSON.stringify(entry);
    const again = uniqueItems === true && seen.has(text);
    seen.add(text);
    return again ? [{ code: "unique-items" as const, path: [...path, position], value: entry, expected: "" }] : [];
  });
  return [
    ...(list.length < minItems ? [{ code: "min-items" as const, path, value: list, expected: String(minItems) }] : []),
    ...(list.length > maxItems ? [{ code: "max-items" as const, path, value: list, expected: String(maxItems) }] : []),
    ...repeated,
    ...(items ? list.flatMap((entry, position) => problemsOf(items, entry, [...path, position], definitions)) : []),
  ];
}

function objectProblems(node: ShapeNode, value: object, path: Path, definitions: Definitions): ShapeProblem[] {
  const { properties = {}, required: always = [], dependentRequired = {}, additionalProperties = true } = node;
  const besides = Object.entries(dependentRequired).flatMap(([key, keys]) => (Object.hasOwn(value, key) ? keys : []));
  const required = [...new Set([...always, ...besides])];
  const known = Object.keys(properties).filter((key) => key !== "$schema");
  const open = known.filter((key) => !Object.hasOwn(value, key));
  const meant = new Map(strangers(node, value).map((key) => [key, nearest(key, open)]));
  const missing = required.filter((key) => !Object.hasOwn(value, key) && ![...meant.values()].includes(key));
  return [
    ...missing.map((key): ShapeProblem => ({ code: "required", path: [...path, key], expected: "" })),
    ...Object.entries(value).flatMap(([key, entry]): ShapeProblem[] => {
      const place = [...path, key];
      const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
      if (property) return problemsOf(property, entry, place, definitions);
      if (typeof additionalProperties === "object") return problemsOf(additionalProperties, entry, place, definitions);
      if (additionalProperties) return [];
      const suggestion = meant.get(key);
      const expected = known.join(" | ");
      return [
        {
          code: "additional-property",
          path: place,
          value: entry,
          expected,
          ...(suggestion !== undefined && { nearest: suggestion }),
        },
      ];
    }),
  ];
}

/** Keys that no schema knows. */
function strangers({ properties = {}, additionalProperties }: ShapeNode, value: object): string[] {
  return additionalProperties === false ? Object.keys(value).filter((key) => !Object.hasOwn(properties, key)) : [];
}

/** The problems of the branch a value comes closest to. */
function closest(branches: readonly ShapeNode[], value: unknown, path: Path, definitions: Definitions): ShapeProblem[] {
  const attempts = branches.map((branch) => problemsOf(branch, value, path, definitions));
  if (attempts.some((problems) => problems.length === 0)) return [];
  const types = attempts.map(([first]) => (first?.code === "type" && first.path.length === path.length ? first.expected : ""));
  if (types.every((type) => type !== "")) return [{ code: "type", path, value, expected: [...new Set(types)].join(" | ") }];
  const kinds = attempts.map((problems) => problems.find((problem) => isKind(problem, path)));
  if (kinds.every((kind) => kind !== undefined)) {
    const options = kinds.map(({ expected }) => expected);
    const [{ path: place, value: written }] = kinds as [ShapeProblem];
    const suggestion = typeof written === "string" ? nearest(written, options) : undefined;
    const expected = options.join(" | ");
    return [{ code: "enum", path: place, value: written, expected, ...(suggestion !== undefined && { nearest: suggestion }) }];
  }
  const distances = attempts.map((problems) => distanceOf(problems, path));
  return attempts[distances.indexOf(Math.min(...distances))] ?? [];
}

/** Whether a problem is that the key `type` of a value names another branch. */
function isKind({ code, path }: ShapeProblem, place: Path): boolean {
  return code === "enum" && path.length === place.length + 1 && path.at(-1) === "type";
}

/** How far a value is from a branch: a wrong kind of value is further away than a wrong key, and that than a mistake inside. */
function distanceOf(problems: readonly ShapeProblem[], place: Path): number {
  return problems.reduce((sum, problem) => {
    const { code, path } = problem;
    if (isKind(problem, place)) return sum + 1000;
    if (path.length === place.length) return sum + (code === "type" ? 1000 : 100);
    if (path.length > place.length + 1) return sum + 1 / 1000;
    return (
      sum + (code === "enum" && path.at(-1) === "type" ? 1000 : code === "required" || code === "additional-property" ? 10 : 1)
    );
  }, 0);
}
