import type { CompanyProfile } from "@channelfit/schema";
import fc from "fast-check";
import { profiles } from "../../schema/test/profile-arbitrary.ts";
import { caseDocuments } from "./knowledge-folder.ts";

const good = caseDocuments.find(({ path }) => path === "cases/good.json")?.content.profile;
if (!good) throw new Error("the cases lack the good company");
const goodAnswers: CompanyProfile = good;

/** Any profile at all: every answer may be missing, wrong answers contradict each other freely. */
export const anyCompanies: fc.Arbitrary<CompanyProfile> = profiles();

/**
 * Companies that get somewhere: those of the cases and the good one, with some sections of any profile in place of their own.
 * Purely random profiles hardly ever pass all gates.
 */
export const likelyCompanies: fc.Arbitrary<CompanyProfile> = fc
  .record({
    start: fc.constantFrom(goodAnswers, ...caseDocuments.map(({ content }) => content.profile)),
    other: profiles(),
    sections: fc.subarray(
      ["company", "goals", "audiences", "style", "strategy", "resources", "integration", "employees", "web"],
      {
        maxLength: 4,
      },
    ),
    more: fc.subarray(["commitment", "leadership", "culture", "guidelines", "operations", "presences", "checklistAnswers"], {
      maxLength: 1,
    }),
  })
  .map(({ start, other, sections, more }) => {
    const replaced = Object.fromEntries(
      [...sections, ...more].map((section) => [section, other[section as keyof CompanyProfile]]),
    );
    return withoutUndefined({ ...start, ...replaced });
  });

/** Companies of both kinds. */
export const companies: fc.Arbitrary<CompanyProfile> = fc.oneof(anyCompanies, likelyCompanies);

function withoutUndefined(profile: Record<string, unknown>): CompanyProfile {
  return Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== undefined)) as unknown as CompanyProfile;
}
