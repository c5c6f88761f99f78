import type { Language } from "@channelfit/schema";
import type { FormField, FormLimits, FormOption } from "../field.ts";

/** A JSON Schema 2020-12 with all texts in one language and no references, as form libraries read it. */
export interface LocalisedSchema extends Omit<FormLimits, "example"> {
  readonly $schema?: string;
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly format?: string;
  readonly const?: string | number;
  readonly oneOf?: readonly { readonly const: string | number; readonly title: string }[];
  readonly properties?: Readonly<Record<string, LocalisedSchema>>;
  readonly required?: readonly string[];
  readonly items?: LocalisedSchema;
  readonly uniqueItems?: boolean;
}

/**
 * The schema of some fields. Options stand as `oneOf` of `const` and `title`, because that is where form libraries look for labels;
 * objects with free keys are left out, because no form can show them.
 */
export function localisedSchema(fields: readonly FormField[], language: Language): LocalisedSchema {
  const shown = fields.filter(isShown);
  const required = shown.filter((field) => field.required).map(keyOf);
  return {
    type: "object",
    properties: Object.fromEntries(shown.map((field) => [keyOf(field), schemaOf(field, language)])),
    ...(required.length > 0 && { required }),
  };
}

/** Whether a form can show a field. */
export function isShown({ kind }: FormField): boolean {
  return kind !== "map";
}

/** Key of a field in its object. */
export function keyOf({ path }: FormField): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

function schemaOf(field: FormField, language: Language): LocalisedSchema {
  const words = { title: field.label[language], description: field.question[language] };
  const { minItems, maxItems, pattern, example: _, ...limits } = field.limits;
  const counts = { ...(minItems !== undefined && { minItems }), ...(maxItems !== undefined && { maxItems }) };
  const form = pattern === undefined || field.options.length > 0 ? {} : { pattern };
  switch (field.kind) {
    case "choice":
    case "level":
      return { ...words, ...choiceOf(field, language) };
    case "choices":
      return { ...words, type: "array", uniqueItems: true, items: choiceOf(field, language), ...counts };
    case "texts":
      return { ...words, type: "array", items: { type: "string", ...limits, ...form }, ...counts };
    case "entries":
      return { ...words, type: "array", items: localisedSchema(field.fields, language), ...counts };
    case "group":
      return { ...words, ...localisedSchema(field.fields, language) };
    case "date":
      return { ...words, type: "string", format: "date" };
    case "number":
    case "integer":
      return { ...words, type: field.kind, ...limits };
    default:
      return { ...words, type: "string", ...limits, ...form };
  }
}

function choiceOf({ options, unknown }: FormField, language: Language): LocalisedSchema {
  const all = [...options, ...(unknown ? [unknown] : [])];
  const types = [...new Set(all.map(({ value }) => (typeof value === "number" ? "integer" : "string")))];
  const [only] = types;
  return { type: types.length === 1 && only ? only : types, oneOf: all.map((option) => labelled(option, language)) };
}

function labelled({ value, label }: FormOption, language: Language): { const: string | number; title: string } {
  return { const: value, title: label[language] };
}
