import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";
import { profileSchemaText } from "./generated/profile-schema.ts";
import type { CompanyProfile, Language } from "./generated/types.ts";
import { defaultLanguage } from "./language.ts";
import { validateProfile } from "./validate.ts";

/** The profile as a Standard Schema with its JSON Schema extension. */
export interface CompanyProfileSchema {
  readonly "~standard": StandardSchemaV1.Props<CompanyProfile> & StandardJSONSchemaV1.Props<CompanyProfile>;
}

/**
 * The profile as a Standard Schema v1, for every library that takes one.
 * Issues are those of {@link validateProfile}; their `message` is in the given language.
 */
export function companyProfileIn(language: Language): CompanyProfileSchema {
  return {
    "~standard": {
      version: 1,
      vendor: "channelfit",
      validate: (value) => validateProfile(value, { language }),
      jsonSchema: { input: jsonSchemaFor, output: jsonSchemaFor },
    },
  };
}

/** The profile as a Standard Schema v1 with German messages. */
export const companyProfile: CompanyProfileSchema = companyProfileIn(defaultLanguage);

/** @throws Error for a JSON Schema version we have no form of, as the specification asks. */
function jsonSchemaFor({ target }: StandardJSONSchemaV1.Options): Record<string, unknown> {
  if (target === "draft-2020-12") return JSON.parse(profileSchemaText);
  if (target === "draft-07") return toDraft07(JSON.parse(profileSchemaText));
  throw new Error(`no JSON Schema for target ${target}; there are draft-2020-12 and draft-07`);
}

/** Our dialect differs from draft 7 in two names only. */
function toDraft07(schema: Record<string, unknown>): Record<string, unknown> {
  const text = JSON.stringify({ ...schema, $schema: "http://json-schema.org/draft-07/schema#" });
  return JSON.parse(text.replaceAll('"$defs":', '"definitions":').replaceAll('"#/$defs/', '"#/definitions/'));
}
