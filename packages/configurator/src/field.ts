import type { Condition, Localized, Question, Words } from "@channelfit/schema";

/** The part of JSON Schema 2020-12 a form can be read from: definitions in `$defs`, every field in `properties`. */
export interface FormSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, FormSchema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly (string | number)[];
  readonly anyOf?: readonly FormSchema[];
  readonly properties?: Readonly<Record<string, FormSchema>>;
  readonly required?: readonly string[];
  readonly items?: FormSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly examples?: readonly unknown[];
}

/**
 * What kind of answer a field takes: one of its options, several, a level on a scale, a number, a day (YYYY-MM-DD), text, a list
 * of texts, a list of entries with fields of their own, a group of fields, or an object with free keys.
 */
export type FormFieldKind =
  | "choice"
  | "choices"
  | "level"
  | "number"
  | "integer"
  | "date"
  | "text"
  | "texts"
  | "entries"
  | "group"
  | "map";

/** One answer to choose. */
export interface FormOption {
  readonly value: string | number;
  readonly label: Localized;
}

/** What an answer, or an entry of a list of texts, has to keep to. */
export interface FormLimits {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** Regular expression an answer matches; of a field with options, what other answers match. */
  readonly pattern?: string;
  /** An answer of the right form. */
  readonly example?: string;
}

/** One field of a form, with its words. */
export interface FormField {
  /** Path from the root with `[]` for the entries of a list, such as `goals[].id`. */
  readonly path: string;
  readonly kind: FormFieldKind;
  readonly label: Localized;
  /** The question as one asks it. */
  readonly question: Localized;
  readonly why?: Localized;
  readonly help?: Localized;
  /** quick: part of the short questionnaire. */
  readonly tier: "quick" | "full";
  /** Ask only if this holds. */
  readonly relevantIf?: Condition;
  /** Whether the object it belongs to is incomplete without it. */
  readonly required: boolean;
  /** Answers to choose, without the one that says “don't know”. */
  readonly options: readonly FormOption[];
  /** Whether answers beside the options are possible, which then match the pattern. */
  readonly open: boolean;
  /** The answer that says “don't know”, where the schema has one. */
  readonly unknown?: FormOption;
  readonly limits: FormLimits;
  /** Fields of a group, or of each entry of a list. */
  readonly fields: readonly FormField[];
}

/** The answer by which a schema of our dialect says that somebody was asked and did not know. */
const unknownAnswer = "unknown";

/** Words a form takes its labels from. */
export type FormWords = Pick<Words, "steps" | "vocabulary">;

/**
 * Reads the fields of a JSON Schema, with the words of its questions and lists. A field nobody asks about is called by its title
 * or key.
 * @throws Error for a `$ref` that leads nowhere: a mistake of the schema's author
 */
export function fieldsOf(schema: FormSchema, words: FormWords): FormField[] {
  const questions = new Map(words.steps.flatMap((step) => step.questions.map((question) => [question.path, question])));

  function resolved(node: FormSchema): { readonly node: FormSchema; readonly list?: string } {
    if (node.$ref === undefined) return { node };
    const name = node.$ref.replace("#/$defs/", "");
    const target = schema.$defs?.[name];
    if (!target) throw new Error(`the schema has no definition ${name}`);
    return { node: target, list: name };
  }

  /** Options of a schema and of its alternatives, each with the word of the list it stands in. */
  function optionsOf(node: FormSchema, question: Question | undefined): FormOption[] {
    const { node: target, list } = resolved(node);
    if (target.anyOf) return target.anyOf.flatMap((choice) => optionsOf(choice, question));
    const labels = list === undefined ? undefined : words.vocabulary[list]?.options;
    return (target.enum ?? []).map((value) => ({
      value,
      label: question?.options?.[String(value)] ?? labels?.[String(value)] ?? inBoth(String(value)),
    }));
  }

  function children(node: FormSchema, path: string): FormField[] {
    const prefix = path === "" ? "" : `${path}.`;
    return Object.entries(node.properties ?? {})
      .filter(([key]) => !key.startsWith("$"))
      .map(([key, child]) => fieldOf(child, `${prefix}${key}`, node.required?.includes(key) ?? false));
  }

  function fieldOf(declared: FormSchema, path: string, required: boolean): FormField {
    const { node } = resolved(declared);
    const entry = node.items && resolved(node.items).node;
    const question = questions.get(path);
    const all = eachOnce(optionsOf(node.items ?? declared, question));
    const unknown = all.find(({ value }) => value === unknownAnswer);
    const options = all.filter((option) => option !== unknown);
    const alternatives = ((entry ?? node).anyOf ?? []).map((choice) => resolved(choice).node);
    const free = alternatives.find((choice) => choice.enum === undefined);
    const kind = kindOf(node, entry, options);
    const label = question?.label ?? inBoth(declared.title ?? node.title ?? (path.split(".").at(-1) as string));
    return {
      path,
      kind,
      label,
      question: question?.question ?? label,
      ...(question?.why && { why: question.why }),
      ...(question?.help && { help: question.help }),
      tier: question?.tier ?? "full",
      ...(question?.relevantIf && { relevantIf: question.relevantIf }),
      required,
      options,
      open: free !== undefined,
      ...(unknown && { unknown }),
      limits: { ...limitsOf(free ?? entry ?? node), ...listLimitsOf(node) },
      fields: kind === "entries" && entry ? children(entry, `${path}[]`) : kind === "group" ? children(node, path) : [],
    };
  }

  return children(resolved(schema).node, "");
}

/** Alternatives may have an answer in common. */
function eachOnce(options: readonly FormOption[]): FormOption[] {
  return [...new Map(options.map((option) => [option.value, option])).values()];
}

function inBoth(text: string): Localized {
  return { de: text, en: text };
}

function kindOf(node: FormSchema, entry: FormSchema | undefined, options: readonly FormOption[]): FormFieldKind {
  if (entry) return options.length > 0 ? "choices" : entry.type === "object" ? "entries" : "texts";
  if (options.length > 0) return options.every(({ value }) => typeof value === "number") ? "level" : "choice";
  if (node.type === "object") return node.properties ? "group" : "map";
  if (node.type === "integer" || node.type === "number") return node.type;
  return node.format === "date" ? "date" : "text";
}

function limitsOf({ minimum, maximum, minLength, maxLength, pattern, examples }: FormSchema): FormLimits {
  return {
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(pattern !== undefined && { pattern }),
    ...(examples?.[0] !== undefined && { example: String(examples[0]) }),
  };
}

function listLimitsOf({ minItems, maxItems }: FormSchema): FormLimits {
  return { ...(minItems !== undefined && { minItems }), ...(maxItems !== undefined && { maxItems }) };
}

/** Every field below some fields, groups and entries opened, in their order. */
export function allFields(fields: readonly FormField[]): FormField[] {
  return fields.flatMap((field) => [field, ...allFields(field.fields)]);
}

/** The field that names an entry of a list: the first one it cannot do without and that has options. */
export function entryName({ fields }: FormField): FormField | undefined {
  return fields.find(({ required, kind }) => required && kind === "choice");
}
