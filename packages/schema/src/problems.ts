import migrations from "../migrations.json" with { type: "json" };
import type { RawProblem } from "./compiled-validator.ts";
import type { Field } from "./field.ts";
import { fields } from "./generated/fields.ts";
import { expectationOf, type IssueCode, type IssueDraft } from "./issue.ts";
import { nearest } from "./nearest.ts";
import { fieldPathOf, type Path, pathOf, valueAt } from "./pointer.ts";

const fieldByPath = new Map(fields.map((field) => [field.path, field]));
const keysByParent = new Map<string, string[]>();
for (const { path } of fields) {
  const parent = parentOf(path);
  keysByParent.set(parent, [...(keysByParent.get(parent) ?? []), path.slice(parent ? parent.length + 1 : 0)]);
}

function parentOf(path: string): string {
  return path.includes(".") ? path.slice(0, path.lastIndexOf(".")) : "";
}

const codes: Readonly<Record<string, IssueCode>> = {
  additionalProperties: "additional-property",
  anyOf: "enum",
  const: "enum",
  enum: "enum",
  format: "format-date",
  maxLength: "max-length",
  maximum: "maximum",
  minItems: "min-items",
  minLength: "min-length",
  minimum: "minimum",
  pattern: "pattern",
  propertyNames: "property-name",
  required: "required",
  type: "type",
  uniqueItems: "unique-items",
};

/**
 * Turns the validator's problems into issues: one for each place and cause, in document order.
 * What several branches of an `anyOf` say about one value is one problem, and so is a wrong type of a list of options.
 */
export function draftsOf(problems: readonly RawProblem[], document: unknown): IssueDraft[] {
  const drafts = new Map<string, IssueDraft>();
  const branching = new Set(problems.filter(({ keyword }) => keyword === "anyOf").map(({ instancePath }) => instancePath));
  const naming = new Set(problems.filter(({ keyword }) => keyword === "propertyNames").map(({ instancePath }) => instancePath));
  const mistyped = new Set(problems.filter(({ keyword }) => keyword === "type").map(({ instancePath }) => instancePath));
  for (const problem of problems) {
    const { keyword, instancePath } = problem;
    if (branching.has(instancePath) && keyword !== "anyOf") continue;
    if (naming.has(instancePath) && keyword === "pattern") continue;
    if (mistyped.has(instancePath) && keyword === "enum") continue;
    const draft = draftOf(problem, document);
    if (draft) drafts.set(`${draft.code} ${JSON.stringify(draft.path)}`, draft);
  }
  return [...drafts.values()];
}

function draftOf(problem: RawProblem, document: unknown): IssueDraft | undefined {
  const path = pathOf(problem.instancePath, document);
  const code = codes[problem.keyword];
  if (!code) return undefined;
  switch (code) {
    case "additional-property":
      return unknownKey([...path, String(problem.params.additionalProperty)], document);
    case "required":
      return missing([...path, String(problem.params.missingProperty)]);
    case "property-name":
      return { code, path: [...path, String(problem.params.propertyName)], expected: "Q01 … Q40" };
    case "enum":
      return notAnOption(path, document);
    default: {
      const field = fieldAt(path);
      const repeated = code === "unique-items" ? [Number(problem.params.i)] : [];
      return {
        code,
        path,
        value: valueAt(document, [...path, ...repeated]),
        expected: expectationOf(field),
        kind: field?.kind,
        details: { limit: Number(problem.params.limit ?? 0), example: field?.example ?? "" },
      };
    }
  }
}

/** The field at a place; an entry of a list is described by its list, the root and an entry of a map by their keys. */
function fieldAt(path: Path): Field | undefined {
  const place = fieldPathOf(path);
  const field = fieldByPath.get(place);
  if (field) return field;
  if (keysByParent.has(place)) return { path: place, kind: "group" };
  const list = fieldByPath.get(fieldPathOf(path.slice(0, -1)));
  return list?.entries && { ...list, kind: list.entries };
}

function missing(path: Path): IssueDraft {
  const field = fieldByPath.get(fieldPathOf(path));
  return { code: "required", path, expected: field?.example ?? expectationOf(field) };
}

function unknownKey(path: Path, document: unknown): IssueDraft {
  const siblings = keysByParent.get(fieldPathOf(path.slice(0, -1))) ?? [];
  return {
    code: "additional-property",
    path,
    value: valueAt(document, path),
    expected: siblings.join(" | "),
    nearest: nearest(String(path.at(-1)), siblings),
  };
}

function notAnOption(path: Path, document: unknown): IssueDraft {
  const value = valueAt(document, path);
  const last = path.at(-1);
  const field = fieldByPath.get(fieldPathOf(typeof last === "number" ? path.slice(0, -1) : path));
  const options = (field?.options ?? []).map(String);
  return {
    code: "enum",
    path,
    value,
    expected: field?.kind === "level" ? expectationOf(field) : options.join(" | "),
    nearest:
      typeof value === "string" && !options.includes(value) ? (today(value, options) ?? nearest(value, options)) : undefined,
  };
}

/** Today's id of a network that was renamed, where it is allowed. */
function today(value: string, options: readonly string[]): string | undefined {
  const renamed: Readonly<Record<string, string>> = migrations.renamedNetworks;
  const id = Object.hasOwn(renamed, value.toLowerCase()) ? renamed[value.toLowerCase()] : undefined;
  return id !== undefined && options.includes(id) ? id : undefined;
}
