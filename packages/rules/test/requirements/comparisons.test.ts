import type { Audience, Candidate, CompanyProfile, NetworkId } from "@channelfit/schema";
import { describe, expect, it } from "vitest";
import { builtIn, recommend } from "../../src/index.ts";
import { stepsOf } from "../report-parts.ts";
import { bare, example, good } from "../sections.ts";

function candidate(profile: CompanyProfile, network: NetworkId): Candidate {
  const found = recommend(profile).candidates.find((entry) => entry.network === network);
  return found ?? expect.fail(`no verdict on ${network}`);
}

const consumersWho = (answers: Partial<Audience>): CompanyProfile => ({
  ...good,
  audiences: [{ kind: "consumers", ...answers }],
});
const confidences = ["low", "medium", "high"];

describe("two companies that differ in one answer", () => {
  it("NW-05: a machine builder begins elsewhere than a company with private customers", () => {
    const first = (profile: CompanyProfile) => recommend(profile).candidates.find(({ rank }) => rank === 1)?.network;
    expect(first(example("machine-builder"))).toBe("linkedin");
    expect(first(good)).not.toBe("linkedin");
  });

  it("SEL-01: another age of the audience makes another fit", () => {
    const fit = (band: "14-19" | "40-49", network: NetworkId) => candidate(consumersWho({ ageBands: [band] }), network).fit ?? 0;
    expect(fit("40-49", "facebook")).toBeGreaterThan(fit("14-19", "facebook"));
    expect(fit("14-19", "tiktok")).toBeGreaterThan(fit("40-49", "tiktok"));
  });

  it("SEL-02: a guess where customers are makes a verdict less certain than having asked", () => {
    const certainty = (evidence: "assumed" | "asked") => {
      const profile = consumersWho({ networksUsed: [{ network: "facebook", evidence }] });
      return confidences.indexOf(candidate(profile, "facebook").confidence.level);
    };
    expect(certainty("assumed")).toBeLessThan(certainty("asked"));
  });

  it("SEL-08: more hours carry more networks, from three over eight to twenty", () => {
    const chosen = (hoursPerWeek: number) =>
      recommend({ ...example("bakery"), resources: { ...example("bakery").resources, hoursPerWeek } }).portfolio.members.length;
    expect(chosen(3)).toBeLessThan(chosen(8));
    expect(chosen(8)).toBeLessThanOrEqual(chosen(20));
    expect(chosen(3)).toBeGreaterThan(0);
  });

  it("SEL-09: a network where customers expect an answer fits better", () => {
    const fit = (contactExpectedOn: NetworkId[]) => candidate(consumersWho({ contactExpectedOn }), "whatsapp").fit ?? 0;
    expect(fit(["whatsapp"])).toBeGreaterThan(fit(["facebook"]));
  });

  it("SEL-10: help that is missing for a network comes before that network, and no longer once it is arranged", () => {
    const stepsBefore = (supportAvailable: "content"[]) => {
      const resources = { ...good.resources, supportNeeded: ["content" as const], supportAvailable };
      return candidate({ ...good, resources }, "facebook").prerequisites.map(({ step }) => step);
    };
    expect(stepsBefore([])).toContain("P-19");
    expect(stepsBefore(["content"])).not.toContain("P-19");
  });

  it("IN-18: a budget that is moved names each channel that is cut, and no other", () => {
    const channels = [
      { kind: "fairs" as const, plan: "reduce" as const },
      { kind: "newsletter" as const, plan: "stop" as const },
      { kind: "press" as const, plan: "keep" as const },
    ];
    const { risks } = recommend({ ...good, integration: { ...good.integration, budgetShiftPercent: 30, channels } });
    const said = risks.find(({ id }) => id === "R-SHIFT")?.reasons.map(({ says }) => says.en) ?? [];
    const naming = (channel: string) => said.filter((text) => text.includes(`: ${channel}.`)).length;
    expect([naming("trade fairs"), naming("newsletter"), naming("press work")]).toEqual([1, 1, 0]);
  });

  it("CK-01: nobody is asked more than five questions at once, and somebody who has said nothing is asked some", () => {
    const asked = (profile: CompanyProfile) => recommend(profile).nextQuestions.length;
    expect(asked(bare)).toBe(5);
    expect(asked(good)).toBeLessThanOrEqual(5);
  });

  it("CU-05: the change ahead is small for one company, moderate for another, fundamental for a third", () => {
    const effort = (name: string) =>
      recommend(example(name)).readiness.find(({ dimension }) => dimension === "leadership")?.changeEffort;
    expect([effort("bakery"), effort("hotel"), effort("dental-practice")]).toEqual(["minimal", "moderate", "fundamental"]);
  });

  it("BO-05: among risks that weigh the same, those of management stand before those of time and hands", () => {
    const profile: CompanyProfile = {
      ...good,
      leadership: { ...good.leadership, convinced: "no", fundsApproved: "yes" },
      resources: { ...good.resources, allocation: "on-the-side" },
    };
    const found = recommend(profile).risks.filter(({ id }) => id === "R-UNCONVINCED" || id === "R-SIDEJOB");
    expect(found.map(({ id }) => id)).toEqual(["R-UNCONVINCED", "R-SIDEJOB"]);
    expect(new Set(found.map(({ severity }) => severity)).size).toBe(1);
  });

  it.each(["solo", "micro", "small", "medium", "large"] as const)(
    "AM-01: motivated people can speak for a company of any size (%s)",
    (sizeClass) => {
      const employees = { ...good.employees, motivation: 4, loyalty: 4, networkSkill: 3, ambassadorsInterested: 2 } as const;
      const company = { ...good.company, sizeClass };
      const invited = (profile: CompanyProfile) => stepsOf(recommend(profile)).some(({ id }) => id === "P-23");
      expect(invited({ ...good, company, employees })).toBe(true);
      expect(invited({ ...good, company, employees: { ...employees, motivation: 1 } })).toBe(false);
      expect(builtIn.recommendations.map(({ id }) => id)).toContain("REC-AMB");
    },
  );
});
