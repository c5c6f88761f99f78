import type { Language, ProfileIssue } from "@channelfit/schema";
import forms from "../../messages/forms.json" with { type: "json" };
import { isRecord } from "../draft.ts";
import type { FormField } from "../field.ts";
import type { Form } from "../form.ts";
import { profileForm } from "../profile-form.ts";
import { isShown, keyOf, type LocalisedSchema, localisedSchema } from "./localised-schema.ts";
import { withoutEmpty } from "./without-empty.ts";

/** Everything `Form` of `@rjsf/core` 6 takes to ask for a profile: `<Form {...toRjsf("de")} />`. */
export interface RjsfForm {
  readonly schema: LocalisedSchema;
  readonly uiSchema: RjsfUiSchema;
  /** Checks by the profile's own validator, with messages in the language; generates no code. */
  readonly validator: RjsfValidator;
  /** Nothing is chosen before somebody chooses it. */
  readonly experimental_defaultFormStateBehavior: {
    readonly constAsDefaults: "never";
    readonly emptyObjectFields: "skipDefaults";
    readonly arrayMinItems: { readonly populate: "never" };
  };
  /** Buttons and messages of the library itself. */
  readonly translateString: (text: string, values?: readonly string[]) => string;
}

/** Hints how to show fields, by their keys. */
export interface RjsfUiSchema {
  readonly [key: string]: unknown;
}

/** The part of `ValidatorType` of `@rjsf/utils` the form calls. */
export interface RjsfValidator {
  validateFormData(formData: unknown): { errors: RjsfError[]; errorSchema: RjsfErrorSchema };
  isValid(schema: unknown, formData: unknown): boolean;
  rawValidation(schema: unknown, formData: unknown): { errors: never[] };
}

/** One problem as the library lists it. */
export interface RjsfError {
  readonly name: string;
  readonly property: string;
  readonly message: string;
  readonly stack: string;
}

/** Problems by place. */
export type RjsfErrorSchema = { [key: string]: RjsfErrorSchema | string[] };

/** Options that fit next to each other as radio buttons. */
const mostRadios = 7;

/** The form for profiles in a language. What a program fills in, as the version, is not shown. */
export function toRjsf(language: Language, form: Form = profileForm()): RjsfForm {
  const fields = form.tree.filter(isShown);
  return {
    schema: { $schema: "https://json-schema.org/draft/2020-12/schema", ...localisedSchema(fields, language) },
    uiSchema: {
      ...hintsOf(fields, form, language),
      "ui:submitButtonOptions": { submitText: forms.messages["forms.submit"][language] },
    },
    validator: validatorFor(form, language),
    experimental_defaultFormStateBehavior: {
      constAsDefaults: "never",
      emptyObjectFields: "skipDefaults",
      arrayMinItems: { populate: "never" },
    },
    translateString: translator(language),
  };
}

function hintsOf(fields: readonly FormField[], form: Form, language: Language): RjsfUiSchema {
  const entries = fields.filter(isShown).map((field) => [keyOf(field), hintOf(field, form, language)] as const);
  return { ...Object.fromEntries(entries), "ui:order": fields.filter(isShown).map(keyOf) };
}

function hintOf(field: FormField, form: Form, language: Language): RjsfUiSchema {
  const { kind, options, path, help, why } = field;
  if (!isAsked(path, form)) return { "ui:widget": "hidden" };
  const words = [help?.[language], why?.[language]].filter((text) => text !== undefined).join(" ");
  const hints = words === "" ? {} : { "ui:help": words };
  if (kind === "group") return { ...hints, ...hintsOf(field.fields, form, language) };
  if (kind === "entries") return { ...hints, items: hintsOf(field.fields, form, language) };
  if (kind === "choices") return { ...hints, "ui:widget": "checkboxes" };
  if (kind === "choice" || kind === "level") return { ...hints, "ui:widget": options.length < mostRadios ? "radio" : "select" };
  return hints;
}

/** A field, or one within it, that a step of the questionnaire asks for. */
function isAsked(path: string, { asked }: Form): boolean {
  return [...asked].some(
    (candidate) => candidate === path || candidate.startsWith(`${path}.`) || candidate.startsWith(`${path}[`),
  );
}

function validatorFor(form: Form, language: Language): RjsfValidator {
  return {
    validateFormData(formData) {
      const issues = form.check(withoutEmpty(formData));
      const errorSchema: RjsfErrorSchema = {};
      for (const issue of issues) place(errorSchema, issue, language);
      return { errors: issues.map((issue) => errorOf(issue, language)), errorSchema };
    },
    isValid: (schema, formData) => !isRecord(schema) || !("const" in schema) || schema.const === formData,
    rawValidation: () => ({ errors: [] }),
  };
}

function errorOf({ code, path, says }: ProfileIssue, language: Language): RjsfError {
  const property = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`)).join("");
  return { name: code, property, message: says[language], stack: says[language] };
}

function place(root: RjsfErrorSchema, { path, says }: ProfileIssue, language: Language): void {
  let node = root;
  for (const key of path) {
    const known = node[String(key)];
    const child: RjsfErrorSchema = known === undefined || Array.isArray(known) ? {} : known;
    node[String(key)] = child;
    node = child;
  }
  const before = node.__errors;
  node.__errors = [...(Array.isArray(before) ? before : []), says[language]];
}

/** Texts of the library by what it says in English; %1 stands for a value. */
function translator(language: Language): RjsfForm["translateString"] {
  const { messages } = forms;
  const texts = new Map([
    ["Add Item", messages["forms.add"]],
    ["Add", messages["forms.add"]],
    ["Remove", messages["forms.remove"]],
    ["Move up", messages["forms.up"]],
    ["Move down", messages["forms.down"]],
    ["Errors", messages["forms.errors"]],
  ]);
  return (text, values = []) => {
    const said = texts.get(text)?.[language] ?? text;
    return values.reduce((result, value, position) => result.replaceAll(`%${position + 1}`, value), said);
  };
}
