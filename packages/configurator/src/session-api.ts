/** The conversation without a terminal or a page: plain state in, plain state out. Runs anywhere. */
export type { Draft } from "./draft.ts";
export { emptyProfile } from "./empty-profile.ts";
export { type Additions, extendedForm } from "./extended-form.ts";
export type { FormField, FormFieldKind, FormLimits, FormOption, FormSchema, FormWords } from "./field.ts";
export { allFields, entryName, fieldsOf } from "./field.ts";
export type { Form, FormParts, FormStep } from "./form.ts";
export { formOf } from "./form.ts";
export type { Capacity, GatePreview, NetworkPreview, Preview, RiskPreview } from "./preview.ts";
export { previewOf } from "./preview.ts";
export { profileForm } from "./profile-form.ts";
export type { Answers, AskedQuestion, Entry, QuestionState } from "./questions.ts";
export { questionsOf } from "./questions.ts";
export type { SessionAction, SessionChange, SessionMode, SessionState } from "./session.ts";
export { createSession, reduce, sessionModes } from "./session.ts";
export type { Judge, Progress, SessionView, StepView } from "./view.ts";
export { profileOf, viewOf } from "./view.ts";
