import { companyProfile, validateProfile, words } from "@channelfit/schema";
import { type Form, type FormParts, formOf } from "./form.ts";

/** Fields a program fills in, not a person. */
const notAsked = ["schemaVersion"];

let standard: Form | undefined;

/** The questionnaire for company profiles, read at first use. */
export function profileForm(): Form {
  standard ??= formOf(profileParts());
  return standard;
}

/** What that questionnaire is made of. */
export function profileParts(): FormParts {
  return {
    schema: companyProfile["~standard"].jsonSchema.input({ target: "draft-2020-12" }),
    words: words(),
    check: (answers) => validateProfile(answers).issues ?? [],
    without: notAsked,
  };
}
