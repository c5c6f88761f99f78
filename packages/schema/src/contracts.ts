/** JSON Schemas of what the judgement gives, each with every definition it needs inside. */
import { contractTexts } from "./generated/contracts.ts";
import { profileSchemaText } from "./generated/profile-schema.ts";

/** What there is a contract for. */
export type ContractName = "company-profile" | keyof typeof contractTexts;

/** The JSON Schema (draft 2020-12) of one kind of document, complete in itself. */
export function contractOf(name: ContractName): Record<string, unknown> {
  return JSON.parse(name === "company-profile" ? profileSchemaText : contractTexts[name]);
}
