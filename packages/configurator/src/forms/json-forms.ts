import type { Language, ProfileIssue } from "@channelfit/schema";
import type { FormField } from "../field.ts";
import type { Form } from "../form.ts";
import { profileForm } from "../profile-form.ts";
import { isShown, type LocalisedSchema, localisedSchema } from "./localised-schema.ts";
import { withoutEmpty } from "./without-empty.ts";

/** Everything `JsonForms` of `@jsonforms/react` 3 takes to ask for a profile. */
export interface JsonFormsForm {
  readonly schema: LocalisedSchema;
  readonly uischema: JsonFormsUiSchema;
  /** The library need not check: `additionalErrors={errorsOf(data)}` says what is wrong, in the language and without generating code. */
  readonly validationMode: "NoValidation";
  readonly errorsOf: (data: unknown) => JsonFormsError[];
}

/** An element of the layout. */
export interface JsonFormsUiSchema {
  readonly type: "VerticalLayout" | "Group" | "Control" | "Label";
  readonly label?: string;
  readonly text?: string;
  readonly scope?: string;
  readonly elements?: readonly JsonFormsUiSchema[];
  readonly options?: Readonly<Record<string, unknown>>;
}

/** One problem in the form of Ajv, as the library wants it. */
export interface JsonFormsError {
  readonly instancePath: string;
  readonly message: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** The form for profiles in a language: a group for each step of the questionnaire. */
export function toJsonForms(language: Language, form: Form = profileForm()): JsonFormsForm {
  const groups = form.steps.map(
    ({ names, intro, fields }): JsonFormsUiSchema => ({
      type: "Group",
      label: names[language],
      elements: [
        ...(intro ? [{ type: "Label" as const, text: intro[language] }] : []),
        ...fields.map((field) => controlOf(field, language)),
      ],
    }),
  );
  return {
    schema: { $schema: "https://json-schema.org/draft/2020-12/schema", ...localisedSchema(form.tree, language) },
    uischema: { type: "VerticalLayout", elements: groups },
    validationMode: "NoValidation",
    errorsOf: (data) => form.check(withoutEmpty(data)).map((issue) => errorOf(issue, language)),
  };
}

function controlOf(field: FormField, language: Language, from = ""): JsonFormsUiSchema {
  const inner = field.path.slice(from.length).replace(/^\[\]\./, "");
  const scope = `#/properties/${inner.split(".").join("/properties/")}`;
  const help = field.why?.[language];
  const options = {
    ...(help !== undefined && { help }),
    ...(field.kind === "entries" && { detail: detailOf(field, language) }),
    showUnfocusedDescription: true,
  };
  return { type: "Control", scope, label: field.label[language], options };
}

/** The layout of an entry of a list. */
function detailOf(list: FormField, language: Language): JsonFormsUiSchema {
  const fields = list.fields.filter(isShown).flatMap((field) => (field.kind === "group" ? field.fields : [field]));
  return { type: "VerticalLayout", elements: fields.map((field) => controlOf(field, language, list.path)) };
}

function errorOf({ code, path, says }: ProfileIssue, language: Language): JsonFormsError {
  const keys = code === "required" ? path.slice(0, -1) : path;
  return {
    instancePath: keys.map((key) => `/${key}`).join(""),
    message: says[language],
    schemaPath: "",
    keyword: code,
    params: code === "required" ? { missingProperty: String(path.at(-1)) } : {},
  };
}
