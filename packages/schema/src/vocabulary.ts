/** Fields, words and places of a profile, without the validators: what a library needs that judges profiles it trusts. */
export type { Field, FieldKind } from "./field.ts";
export { fields } from "./generated/fields.ts";
export { defaultLanguage, fill, isLanguage, languages } from "./language.ts";
export { nearest } from "./nearest.ts";
export type { Path } from "./pointer.ts";
export { valueAt } from "./pointer.ts";
export type { Words } from "./words.ts";
export { labelOf, optionLabelOf, questionOf, vocabularyLabelOf, words } from "./words.ts";
