import limits from "../limits.json" with { type: "json" };
import type { Field, FieldKind } from "./field.ts";
import type { Language, Localized } from "./generated/types.ts";
import { fill } from "./language.ts";
import { fieldPathOf, type Path, pointerOf } from "./pointer.ts";
import { labelOf, messageOf } from "./words.ts";

/** Stable code of a problem; each has its sentence in `messages.json`. */
export type IssueCode =
  | "additional-property"
  | "duplicate-entry"
  | "enum"
  | "format-date"
  | "max-length"
  | "maximum"
  | "min-items"
  | "min-length"
  | "minimum"
  | "not-json"
  | "pattern"
  | "property-name"
  | "required"
  | "reserved-key"
  | "too-deep"
  | "too-large"
  | "type"
  | "unique-items"
  | "unsupported-version";

/** One problem of a profile: where, what was found, what was expected, and a sentence about it. */
export interface ProfileIssue {
  readonly code: IssueCode;
  /** Keys and list positions from the root to the place. */
  readonly path: (string | number)[];
  /** The same place as a JSON pointer. */
  readonly pointer: string;
  /** What was found there; long text is cut, objects and lists are left as they are. */
  readonly value?: unknown;
  /** What would be valid, such as `integer, 0 to 100` or the allowed values joined by ` | `. */
  readonly expected: string;
  /** The valid spelling closest to what was written. */
  readonly nearest?: string;
  /** The problem as a sentence in both languages. */
  readonly says: Localized;
  /** The sentence in the language asked for. */
  readonly message: string;
}

/** What an issue is made of before it is put into words. */
export interface IssueDraft {
  readonly code: IssueCode;
  readonly path: Path;
  readonly value?: unknown;
  readonly expected: string;
  readonly nearest?: string | undefined;
  /** What the place holds, where the type is wrong. */
  readonly kind?: FieldKind | undefined;
  /** Further placeholders of the sentence. */
  readonly details?: Readonly<Record<string, string | number | Localized>>;
}

/** Puts a problem into words. */
export function issueOf(draft: IssueDraft, language: Language): ProfileIssue {
  const { code, path, value, expected, nearest } = draft;
  const template = messageOf(
    nearest !== undefined && (code === "enum" || code === "additional-property") ? `${code}-suggestion` : code,
  );
  const says = fill(template, {
    label: placeOf(path),
    value: shown(value),
    expected: code === "type" ? messageOf(`kind-${draft.kind ?? "json"}`) : expected,
    nearest: nearest ?? "",
    key: cut(String(path.at(-1) ?? "")),
    ...draft.details,
  });
  return {
    code,
    path: [...path],
    pointer: pointerOf(path),
    ...(value !== undefined && { value: typeof value === "string" ? cut(value) : value }),
    expected,
    ...(nearest !== undefined && { nearest }),
    says,
    message: says[language],
  };
}

/** The label of a place; an entry of a list or map is named by what it stands in. */
function placeOf(path: Path): Localized {
  if (path.length === 0) return messageOf("document");
  const field = fieldPathOf(path);
  return field.endsWith("[]") || field.endsWith(".*") ? placeOf(path.slice(0, -1)) : labelOf(field);
}

/** A value as it appears in a sentence: never long, never an exception. */
export function shown(value: unknown): string {
  if (value === undefined) return "–";
  if (typeof value === "string") return cut(value);
  if (Array.isArray(value)) return value.length === 0 ? "[]" : `[…${value.length}]`;
  if (value !== null && typeof value === "object") return "{…}";
  return String(value);
}

function cut(text: string): string {
  return text.length > limits.maxShownLength ? `${text.slice(0, limits.maxShownLength)}…` : text;
}

/** What a field accepts, in the notation of `ProfileIssue.expected`. */
export function expectationOf(field: Field | undefined): string {
  if (!field) return "";
  if (field.kind === "level") return '0 | 1 | 2 | 3 | 4 | "unknown"';
  const options = field.options?.join(" | ");
  if (field.kind === "list") return options ? `list of: ${options}` : `list of ${field.entries ?? "values"}`;
  if (options) return options;
  const range =
    field.maximum === undefined
      ? field.minimum === undefined
        ? ""
        : `, ${field.minimum} or more`
      : `, ${field.minimum ?? 0} to ${field.maximum}`;
  if (field.kind === "date") return "YYYY-MM-DD";
  if (field.kind === "group" || field.kind === "map") return "object";
  return `${field.kind}${range}`;
}
