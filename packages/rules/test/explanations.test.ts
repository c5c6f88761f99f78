import { type CompanyProfile, languages } from "@channelfit/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  builtIn,
  compareReports,
  createRecommender,
  renderChanges,
  renderComparison,
  renderExplanation,
  withChanges,
} from "../src/index.ts";
import { companies } from "./companies.ts";
import { exampleProfile } from "./examples.ts";
import { patience, runs } from "./runs.ts";

const recommender = createRecommender(builtIn);
const networks = builtIn.networks.map(({ id }) => id);

/** The explanation of a network with what would change it, as a person reads it. */
function explanation(profile: CompanyProfile, network: (typeof networks)[number], language: "de" | "en"): string {
  const explained = recommender.explain(profile, network);
  const changes = recommender.whatWouldChange(profile, network);
  if (!explained || !changes) throw new Error(`no explanation for ${network}`);
  return renderExplanation(explained, { language, changes });
}

/** What differs after the first change that lifts the status, three months later. */
function progress(name: string, language: "de" | "en"): string {
  const before = exampleProfile(name);
  const { changes } = recommender.whatWouldChange(before).options[0] ?? { changes: [] };
  const after = { ...withChanges(before, changes), assessedAt: "2027-03-01" };
  const reports = [recommender.recommend(before), recommender.recommend(after)] as const;
  return renderComparison(compareReports(...reports, { profiles: { before, after } }), { language });
}

const told = [
  { company: "bakery", network: "youtube" },
  { company: "dental-practice", network: "instagram" },
  { company: "craft-firm-apprentices", network: "blog" },
  { company: "barely-started", network: "facebook" },
  { company: "hotel", network: "google-plus" },
] as const;

describe.each(languages)("in words (%s)", (language) => {
  it.each(told)("why $network at $company reads as agreed", async ({ company, network }) => {
    const text = explanation(exampleProfile(company), network, language);
    await expect(text).toMatchFileSnapshot(`explanations/${company}.${network}.${language}.golden.md`);
  });

  it("what takes a company further reads as agreed", async () => {
    const text = renderChanges(recommender.whatWouldChange(exampleProfile("saas-start-up")), { language });
    await expect(text).toMatchFileSnapshot(`explanations/saas-start-up.status.${language}.golden.md`);
  });

  it("what has changed reads as agreed", async () => {
    await expect(progress("saas-start-up", language)).toMatchFileSnapshot(
      `explanations/saas-start-up.progress.${language}.golden.md`,
    );
  });
});

describe("explanations and comparisons in words", patience, () => {
  const leftovers = /undefined|NaN|\[object|[{}]|\b[a-z]+\[\]/;

  it("have no gaps and no leftovers", () => {
    fc.assert(
      fc.property(
        companies,
        companies,
        fc.constantFrom(...networks),
        fc.constantFrom(...languages),
        (one, other, network, language) => {
          const before: CompanyProfile = { ...one, extensions: {} };
          const after: CompanyProfile = { ...other, extensions: {} };
          const comparison = compareReports(recommender.recommend(before), recommender.recommend(after), {
            profiles: { before, after },
          });
          for (const text of [
            explanation(plain(before), network, language),
            renderComparison({ ...comparison, answers: [] }, { language }),
          ]) {
            expect(text).not.toMatch(leftovers);
            expect(text).not.toMatch(/\n\n\n| \n/);
          }
        },
      ),
      { ...runs(25), endOnFailure: true },
    );
  });

  it("say so when nothing has changed", () => {
    const report = recommender.recommend(exampleProfile("bakery"));
    expect(renderComparison(compareReports(report, report), { language: "en" })).toBe(
      "# What has changed\n\nNothing has changed.\n",
    );
  });
});

/** Without what people wrote in their own words. */
function plain({ leadership, strategy, company, ...profile }: CompanyProfile): CompanyProfile {
  return profile;
}
