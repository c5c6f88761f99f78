import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";
import { describe, expectTypeOf, it } from "vitest";
import {
  type CompanyProfile,
  companyProfile,
  type IssueCode,
  type Localized,
  migrateProfile,
  type ProfileIssue,
  parseProfile,
  type QuestionStep,
  type Validation,
  validateProfile,
} from "../src/index.ts";

type RequiredKeys<T> = { [Key in keyof T]-?: object extends Pick<T, Key> ? never : Key }[keyof T];
type Company = NonNullable<CompanyProfile["company"]>;
type Goal = NonNullable<CompanyProfile["goals"]>[number];

describe("a company profile", () => {
  it("requires version and day, nothing else", () => {
    expectTypeOf<RequiredKeys<CompanyProfile>>().toEqualTypeOf<"schemaVersion" | "assessedAt">();
    expectTypeOf<RequiredKeys<Company>>().toEqualTypeOf<never>();
    expectTypeOf<RequiredKeys<Goal>>().toEqualTypeOf<"id">();
  });

  it("knows its options by name", () => {
    expectTypeOf<Company["market"]>().toEqualTypeOf<"b2c" | "b2b" | "both" | "public" | undefined>();
    expectTypeOf<Company["offerVisuality"]>().toEqualTypeOf<0 | 1 | 2 | 3 | 4 | "unknown" | undefined>();
    expectTypeOf<CompanyProfile["locale"]>().toEqualTypeOf<"de" | "en" | undefined>();
    expectTypeOf<"leads">().toExtend<Goal["id"]>();
    expectTypeOf<"leeds">().not.toExtend<Goal["id"]>();
  });

  it("has no other keys", () => {
    // @ts-expect-error a misspelt section is refused
    const profile: CompanyProfile = { schemaVersion: "1.0.0", assessedAt: "2026-11-23", comapny: {} };
    expectTypeOf(profile).toEqualTypeOf<CompanyProfile>();
  });
});

describe("a validation", () => {
  it("takes anything", () => {
    expectTypeOf(validateProfile).parameter(0).toBeUnknown();
    expectTypeOf(parseProfile).parameter(0).toBeString();
    expectTypeOf(migrateProfile).parameter(0).toBeUnknown();
  });

  it("is narrowed by its issues", () => {
    const result = {} as Validation;
    if (result.issues) expectTypeOf(result.issues).toEqualTypeOf<readonly ProfileIssue[]>();
    else expectTypeOf(result.value).toEqualTypeOf<CompanyProfile>();
    expectTypeOf(result.value).toEqualTypeOf<CompanyProfile | undefined>();
  });

  it("has issues with a code, a place and a sentence in each language", () => {
    expectTypeOf<ProfileIssue["code"]>().toEqualTypeOf<IssueCode>();
    expectTypeOf<ProfileIssue["path"]>().toEqualTypeOf<(string | number)[]>();
    expectTypeOf<ProfileIssue["says"]>().toEqualTypeOf<Localized>();
    expectTypeOf<ProfileIssue>().toExtend<StandardSchemaV1.Issue>();
  });

  it("speaks one of two languages", () => {
    expectTypeOf(validateProfile)
      .parameter(1)
      .toEqualTypeOf<{ readonly language?: "de" | "en"; readonly questions?: readonly QuestionStep[] } | undefined>();
  });
});

describe("the Standard Schema", () => {
  it("gives a company profile", () => {
    expectTypeOf<typeof companyProfile>().toExtend<StandardSchemaV1<CompanyProfile>>();
    expectTypeOf<typeof companyProfile>().toExtend<StandardJSONSchemaV1<CompanyProfile>>();
    expectTypeOf<StandardSchemaV1.InferOutput<typeof companyProfile>>().toEqualTypeOf<CompanyProfile>();
    expectTypeOf<StandardSchemaV1.InferInput<typeof companyProfile>>().toEqualTypeOf<CompanyProfile>();
    expectTypeOf(companyProfile["~standard"].version).toEqualTypeOf<1>();
  });
});
