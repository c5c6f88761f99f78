import limits from "../limits.json" with { type: "json" };
import migrations from "../migrations.json" with { type: "json" };
import { duplicatesOf } from "./duplicates.ts";
import { extensionProblems } from "./extensions.ts";
import type { CompanyProfile, Language, QuestionStep } from "./generated/types.ts";
import { companyProfile } from "./generated/validate-profile.js";
import { inspect } from "./inspect.ts";
import { type IssueDraft, issueOf, type ProfileIssue } from "./issue.ts";
import { jsonErrorWords, readJson } from "./json-text.ts";
import { defaultLanguage } from "./language.ts";
import { draftsOf } from "./problems.ts";
import { messageOf } from "./words.ts";

/** A valid profile, or everything that is wrong with it. */
export type Validation =
  | { readonly value: CompanyProfile; readonly issues?: undefined }
  | { readonly value?: undefined; readonly issues: readonly ProfileIssue[] };

/** How problems are told. */
export interface ValidationOptions {
  /** Language of `message`; both languages stand in `says`. German where absent. */
  readonly language?: Language;
  /** Questions of packs; answers to them under `extensions` are checked as well. */
  readonly questions?: readonly QuestionStep[];
}

/**
 * Checks a profile and reports all problems at once. Never throws, whatever is passed.
 * @returns `{ value }`, the same object typed as a profile, or `{ issues }`
 */
export function validateProfile(
  data: unknown,
  { language = defaultLanguage, questions = [] }: ValidationOptions = {},
): Validation {
  const issues = problemsOf(data, questions).map((draft) => issueOf(draft, language));
  return issues.length > 0 ? { issues } : { value: data as CompanyProfile };
}

function problemsOf(data: unknown, questions: readonly QuestionStep[]): IssueDraft[] {
  const structure = inspect(data);
  if (structure.length > 0) {
    return structure.map(({ code, path, key, limit, unit, found }) => ({
      code,
      path,
      value: found,
      expected: code === "type" ? "JSON" : "",
      details: {
        ...(key !== undefined && { key }),
        ...(limit !== undefined && { limit }),
        ...(unit && { unit: messageOf(`unit-${unit}`) }),
      },
    }));
  }
  if (!companyProfile(data)) return draftsOf(companyProfile.errors ?? [], data);
  const profile = data as CompanyProfile;
  return [...versionProblem(profile), ...duplicatesOf(profile), ...extensionProblems(profile, questions)];
}

function versionProblem({ schemaVersion }: CompanyProfile): IssueDraft[] {
  const major = (version: string) => version.split(".")[0];
  if (major(schemaVersion) === major(migrations.current)) return [];
  return [{ code: "unsupported-version", path: ["schemaVersion"], value: schemaVersion, expected: migrations.current }];
}

/**
 * Reads a profile from JSON text and checks it.
 * @returns as {@link validateProfile}; text that is no JSON or too long is an issue as well
 */
export function parseProfile(text: string, options: ValidationOptions = {}): Validation {
  const parsed = parseJson(text);
  if ("draft" in parsed) return { issues: [issueOf(parsed.draft, options.language ?? defaultLanguage)] };
  return validateProfile(parsed.data, options);
}

/** Parses JSON text; a failure is described by line and column. */
function parseJson(text: string): { readonly data: unknown } | { readonly draft: IssueDraft } {
  if (text.length > limits.maxTextLength) {
    const details = { limit: limits.maxTextLength, unit: messageOf("unit-characters") };
    return { draft: { code: "too-large", path: [], expected: "JSON", details } };
  }
  const read = readJson(text);
  if ("data" in read) return read;
  const { line, column, found } = read;
  const details = { line, column, ...jsonErrorWords(read) };
  return { draft: { code: "not-json", path: [], value: found, expected: "JSON", details } };
}
