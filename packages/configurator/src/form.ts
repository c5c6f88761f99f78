import type { Localized, ProfileIssue } from "@channelfit/schema";
import type { Draft } from "./draft.ts";
import { allFields, type FormField, type FormSchema, type FormWords, fieldsOf } from "./field.ts";

/** A step of a questionnaire: the fields it asks for, in its order. Groups are opened, lists of entries keep their fields. */
export interface FormStep {
  readonly id: string;
  readonly names: Localized;
  readonly intro?: Localized;
  readonly fields: readonly FormField[];
}

/** A questionnaire: steps in their order. */
export interface Form {
  readonly steps: readonly FormStep[];
  /** Every field of the schema, groups among them, by its path. */
  readonly fields: ReadonlyMap<string, FormField>;
  /** The fields of the schema as it nests them. */
  readonly tree: readonly FormField[];
  /** Paths of the fields that are asked for, those of entries among them. */
  readonly asked: ReadonlySet<string>;
  /** Everything that is wrong with answers; nothing when they are a valid profile. */
  readonly check: (answers: Draft) => readonly ProfileIssue[];
}

/** What a questionnaire is made of. */
export interface FormParts {
  readonly schema: FormSchema;
  readonly words: FormWords;
  readonly check: Form["check"];
  /** Paths of fields that are never asked, such as a version number. */
  readonly without?: readonly string[];
}

/**
 * Puts a questionnaire together: what to ask comes from the schema, in which words and order from the questions. Fields without a
 * question and objects with free keys are not asked.
 */
export function formOf({ schema, words, check, without = [] }: FormParts): Form {
  const tree = fieldsOf(schema, words);
  const fields = new Map(allFields(tree).map((field) => [field.path, field]));
  const steps = [...words.steps]
    .sort((a, b) => a.order - b.order)
    .map(({ step, names, intro, questions }): FormStep => {
      const asked = questions.flatMap(({ path }) => {
        const field = fields.get(path);
        return field && !path.includes("[]") && !without.includes(path) && !notAsked.has(field.kind) ? [field] : [];
      });
      return { id: step, names, ...(intro && { intro }), fields: asked.map((field) => inOrderOf(questions, field)) };
    });
  const asked = new Set(steps.flatMap((step) => allFields(step.fields)).map(({ path }) => path));
  return { steps: steps.filter((step) => step.fields.length > 0), fields, tree, asked, check };
}

const notAsked: ReadonlySet<FormField["kind"]> = new Set(["group", "map"]);

/** A list with the fields of its entries in the order of their questions. */
function inOrderOf(questions: readonly { readonly path: string }[], field: FormField): FormField {
  if (field.kind !== "entries" && field.kind !== "group") return field;
  const place = ({ path }: FormField) => questions.findIndex((question) => question.path === path);
  const fields = [...field.fields].sort((a, b) => place(a) - place(b)).map((child) => inOrderOf(questions, child));
  return { ...field, fields };
}
