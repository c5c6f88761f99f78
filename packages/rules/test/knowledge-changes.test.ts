import type { CompanyProfile, Network, Report } from "@channelfit/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { builtIn, createRecommender, type KnowledgeParts, knowledgeOf, recommend as recommendByBuiltIn } from "../src/index.ts";
import { anyCompanies, companies, likelyCompanies } from "./companies.ts";
import { vetoes, waysToForget } from "./gate-answers.ts";
import { parts } from "./knowledge-folder.ts";
import { patience, runs } from "./runs.ts";

const knowledge = knowledgeOf(parts);
const { recommend } = createRecommender(knowledge);

function shuffled<Entry>(entries: readonly Entry[]): fc.Arbitrary<Entry[]> {
  return fc.shuffledSubarray([...entries], { minLength: entries.length });
}

/** The same files in another order. */
const otherOrders: fc.Arbitrary<KnowledgeParts> = fc.record({
  version: fc.constant(parts.version),
  networks: shuffled(parts.networks),
  ruleSets: shuffled(parts.ruleSets),
  files: shuffled(parts.files),
  surveys: shuffled(parts.surveys),
});

/** The report without the stamp of its knowledge. */
function unstamped({ knowledge: _, ...report }: Report): string {
  return JSON.stringify(report);
}

describe("the order of the knowledge", patience, () => {
  it("of its files makes no difference, not even to its hash", () => {
    fc.assert(
      fc.property(otherOrders, (other) => {
        expect(JSON.stringify(knowledgeOf(other))).toBe(JSON.stringify(knowledge));
      }),
      runs(20),
    );
  });

  it("of rules within a set makes no difference to a report, not even to the hash in it", () => {
    const reordered = fc.tuple(...parts.ruleSets.map((set) => shuffled(set.rules).map((rules) => ({ ...set, rules }))));
    fc.assert(
      fc.property(reordered, fc.array(companies, { minLength: 5, maxLength: 10 }), (ruleSets, profiles) => {
        const other = createRecommender(knowledgeOf({ ...parts, ruleSets }));
        for (const profile of profiles) expect(JSON.stringify(other.recommend(profile))).toBe(JSON.stringify(recommend(profile)));
      }),
      runs(8),
    );
  });

  it("is not all there is to its hash: another threshold is another hash", () => {
    const [network, ...others] = parts.networks;
    const changed = { ...network, searchRelevance: 0 } as Network;
    const more = { ...network, searchRelevance: 1 } as Network;
    const hashes = [changed, more].map((own) => knowledgeOf({ ...parts, networks: [own, ...others] }).hash);
    expect(new Set(hashes).size).toBe(2);
  });
});

describe("what was worked out at build time", patience, () => {
  it("changes no report", () => {
    const anew = createRecommender({ ...builtIn });
    fc.assert(
      fc.property(companies, (profile) => {
        expect(JSON.stringify(recommendByBuiltIn(profile))).toBe(JSON.stringify(anew.recommend(profile)));
        expect(unstamped(recommendByBuiltIn(profile))).toBe(unstamped(recommend(profile)));
      }),
      runs(120),
    );
  });
});

describe("more networks", patience, () => {
  const copies = parts.networks.map((network): Network => ({ ...network, id: `acme/${network.id}`, aliases: [] }));
  const surveys = parts.surveys.map((survey) => ({
    ...survey,
    figures: survey.figures.flatMap((figure) => [figure, { ...figure, network: `acme/${figure.network}` as const }]),
  }));
  const larger = createRecommender(knowledgeOf({ ...parts, networks: [...parts.networks, ...copies], surveys }));

  /** How each network of the built-in catalogue was judged by itself. */
  function fitsOf({ candidates }: Report): unknown {
    const own = candidates.filter(({ network }) => !network.startsWith("acme/"));
    const judged = own.map(({ network, fit, feasibility, known, criteria, contributions, confidence, prerequisites }) => {
      return [network, { fit, feasibility, known, criteria, contributions, confidence, prerequisites }] as const;
    });
    return Object.fromEntries(judged);
  }

  it("change nothing about how the others fit", () => {
    fc.assert(
      fc.property(companies, (profile) => {
        expect(fitsOf(larger.recommend(profile))).toEqual(fitsOf(recommend(profile)));
      }),
      runs(120),
    );
  });

  it("fit as well as the network they were copied from", () => {
    const profile: fc.Arbitrary<CompanyProfile> = likelyCompanies.map(({ presences: _, strategy: __, audiences, ...rest }) => ({
      ...rest,
      ...(audiences && { audiences: audiences.map(({ kind, ageBands }) => ({ kind, ...(ageBands && { ageBands }) })) }),
    }));
    fc.assert(
      fc.property(profile, (answers) => {
        const fits = new Map(larger.recommend(answers).candidates.map(({ network, fit }) => [network as string, fit]));
        const differing = parts.networks.filter(({ id }) => id !== "tripadvisor" && fits.get(id) !== fits.get(`acme/${id}`));
        expect(differing.map(({ id }) => id)).toEqual([]);
      }),
      runs(100),
    );
  });
});

describe("an answer that is taken back", patience, () => {
  it("turns no failed gate into a passed one, and none the other way", () => {
    let changes = 0;
    fc.assert(
      fc.property(fc.oneof(anyCompanies, likelyCompanies), fc.nat(), (profile, choice) => {
        const ways = waysToForget(profile);
        const forget = ways[choice % ways.length] ?? structuredClone;
        const before = recommend(profile).gates;
        for (const [position, { id, state }] of recommend(forget(profile)).gates.entries()) {
          const was = before[position]?.state;
          if (was !== state) changes += 1;
          expect([id, was, state]).not.toEqual([id, "fail", "pass"]);
          expect([id, was, state]).not.toEqual([id, "pass", "fail"]);
        }
      }),
      runs(500),
    );
    expect(changes).toBeGreaterThan(0);
  });

  it("that only ever counts against the culture is missed by no gate", () => {
    const answers = { openness: 2, trust: 2, infoTimely: 2, crossDeptExchange: 2 } as const;
    const profile: CompanyProfile = { schemaVersion: "1.0.0", assessedAt: "2026-11-02", culture: answers };
    const culture = recommend(profile).gates.find(({ id }) => id === "G-CULT");
    expect(culture?.state).toBe("pass");
    expect(knowledge.gates.find(({ id }) => id === "G-CULT")?.fields).toEqual(expect.arrayContaining(vetoes));
  });
});
