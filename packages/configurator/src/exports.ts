/** The questionnaire for form libraries a product already uses. Runs anywhere. */

export type { Additions } from "./extended-form.ts";
export type { JsonFormsError, JsonFormsForm, JsonFormsUiSchema } from "./forms/json-forms.ts";
export { toJsonForms } from "./forms/json-forms.ts";
export type { LocalisedSchema } from "./forms/localised-schema.ts";
export type { RjsfError, RjsfErrorSchema, RjsfForm, RjsfUiSchema, RjsfValidator } from "./forms/rjsf.ts";
export { toRjsf } from "./forms/rjsf.ts";
export { wholeForm } from "./forms/whole-form.ts";
export { withoutEmpty } from "./forms/without-empty.ts";
