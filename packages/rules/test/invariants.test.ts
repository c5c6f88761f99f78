import type { CompanyProfile, Goal } from "@channelfit/schema";
import { report as reportSchema } from "@channelfit/schema/knowledge";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { builtIn, recommend } from "../src/index.ts";
import { companies, likelyCompanies } from "./companies.ts";
import { chosenBy, isHeld, reasonsOf, stepsOf } from "./report-parts.ts";
import { patience, runs } from "./runs.ts";
import { textsOf } from "./texts.ts";

const ruleNames = builtIn.ruleSets.flatMap(({ rules }) => rules.map(({ name }) => name));
const placeholder = /\{[^{}]*\}/;
const ended = builtIn.networks.filter(({ lifecycle }) => lifecycle.state === "discontinued").map(({ id }) => id as string);

/** Existing channels a network goes with. */
function complements(network: string): string[] {
  return builtIn.networks.flatMap((entry) =>
    entry.id === network ? (entry.complements ?? []).map(({ channel }) => channel) : [],
  );
}

/** A company that has answered everything about a profile it can no longer get at, on a network of its own. */
const lockedOut: CompanyProfile = {
  schemaVersion: "1.0.0",
  assessedAt: "2026-11-02",
  presences: [{ network: "acme/forum", state: "active", lastPost: "2026-11-01", access: "lost", intent: "keep" }],
};

describe("the report on any company", patience, () => {
  it("is a report as its schema describes it", () => {
    fc.assert(
      fc.property(companies, (profile) => {
        reportSchema(recommend(profile));
        expect(reportSchema.errors ?? []).toEqual([]);
      }),
      runs(3000),
    );
  });

  it("is the same again, byte for byte, and leaves the profile alone", () => {
    fc.assert(
      fc.property(companies, (profile) => {
        const before = structuredClone(profile);
        const first = JSON.stringify(recommend(profile));
        expect(JSON.stringify(recommend(structuredClone(profile)))).toBe(first);
        expect(profile).toEqual(before);
      }),
      runs(400),
    );
  });

  it("gives every network of the catalogue one verdict", () => {
    fc.assert(
      fc.property(companies, (profile) => {
        const judged = recommend(profile).candidates.map(({ network }) => network);
        expect(judged.sort()).toEqual(builtIn.networks.map(({ id }) => id).sort());
      }),
      runs(400),
    );
  });

  it("chooses exactly the networks of its portfolio, none that is ended, excluded or to be left", () => {
    fc.assert(
      fc.property(companies, (profile) => {
        const report = recommend(profile);
        const members = report.portfolio.members.map(({ network }) => network as string);
        const excluded = profile.strategy?.excluded?.map(({ network }) => network as string) ?? [];
        const left = profile.presences?.flatMap(({ network, intent }) => (intent === "end" ? [network as string] : [])) ?? [];
        const unwanted = [...ended, ...excluded, ...left];
        expect(members.filter((network) => unwanted.includes(network))).toEqual([]);
        expect(chosenBy(report).sort()).toEqual(members.sort());
      }),
      runs(400),
    );
  });

  it("gives every reason a rule, both languages, no gap in its words, and sources that exist", () => {
    fc.assert(
      fc.property(companies, (profile) => {
        const report = recommend(profile);
        for (const { rule, says, facts, sources } of reasonsOf(report)) {
          expect(ruleNames).toContain(rule.replace(/@.*/, ""));
          expect([rule, facts.length > 0, sources.length > 0]).toEqual([rule, true, true]);
          expect(says.de).not.toMatch(placeholder);
          expect(says.en).not.toMatch(placeholder);
          expect(sources.filter((id) => !builtIn.sources[id])).toEqual([]);
        }
        for (const { place, text } of textsOf(report)) {
          expect([place, text.de.trim() !== "", text.en.trim() !== ""]).toEqual([place, true, true]);
          expect(`${text.de} ${text.en}`).not.toMatch(placeholder);
        }
      }),
      runs(400),
    );
  });

  it("never advises to stop an existing channel (IN-19)", () => {
    fc.assert(
      fc.property(companies, (profile) => {
        const report = recommend(profile);
        const advised = stepsOf(report).flatMap(({ id }) => builtIn.steps.filter((step) => step.id === id));
        for (const { how } of advised)
          expect(how.en).not.toMatch(/\bstop (the|your) (newsletter|website|print|press|fairs|phone)/i);
        for (const { network, channel } of report.complements) expect(complements(network)).toContain(channel);
      }),
      runs(300),
    );
  });
});

describe("a hard gate that is failed or open", patience, () => {
  it("keeps every network out of the portfolio and off the verdicts hub and recommended", () => {
    let held = 0;
    fc.assert(
      fc.property(companies, (profile) => {
        const report = recommend(profile);
        if (!isHeld(report)) return;
        held += 1;
        expect(report.portfolio.members).toEqual([]);
        expect(chosenBy(report)).toEqual([]);
        expect(["insufficient-data", "not-ready", "prepare-first"]).toContain(report.status);
      }),
      runs(400),
    );
    expect(held).toBeGreaterThan(0);
  });

  it("is open only where a question that decides it is open", () => {
    fc.assert(
      fc.property(companies, (profile) => {
        for (const { id, state, missing } of recommend(profile).gates)
          if (state === "unknown") expect([id, missing]).not.toEqual([id, []]);
      }),
      { ...runs(400), examples: [[lockedOut]] },
    );
  });
});

describe("a goal that is added", patience, () => {
  const goals = Object.keys(builtIn.networks[0]?.serves ?? {}) as Goal[];

  it("lowers no network that serves it at least as well as the goals named before", () => {
    let raised = 0;
    fc.assert(
      fc.property(likelyCompanies, fc.constantFrom(...goals), (profile, added) => {
        const before = profile.goals?.map(({ id }) => id) ?? [];
        if (before.length === 0 || before.includes(added)) return;
        const ranked = [...before, added].map((id, position) => ({ id, ...(position < 3 && { priority: position + 1 }) }));
        const fitsWith = (wanted: typeof ranked) =>
          new Map(recommend({ ...profile, goals: wanted }).candidates.map(({ network, fit }) => [network, fit ?? 0]));
        const less = fitsWith(ranked.slice(0, -1));
        const more = fitsWith(ranked);
        for (const { id, serves } of builtIn.networks) {
          if (before.some((goal) => serves[goal] > serves[added])) continue;
          expect([id, (more.get(id) ?? 0) >= (less.get(id) ?? 0)]).toEqual([id, true]);
          if ((more.get(id) ?? 0) > (less.get(id) ?? 0)) raised += 1;
        }
      }),
      runs(300),
    );
    expect(raised).toBeGreaterThan(0);
  });
});
