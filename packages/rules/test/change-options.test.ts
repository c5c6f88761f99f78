import type { CompanyProfile, FieldChange, Report } from "@channelfit/schema";
import { validateProfile } from "@channelfit/schema";
import { changeOptions as changeOptionsSchema } from "@channelfit/schema/knowledge";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { singleChanges, together } from "../src/explain/levers.ts";
import { builtIn, createRecommender, whatWouldChange, withChanges } from "../src/index.ts";
import { companies } from "./companies.ts";
import { exampleProfile } from "./examples.ts";
import { patience, runs } from "./runs.ts";

const recommender = createRecommender(builtIn);
const ids = builtIn.networks.map(({ id }) => id);
const networks = fc.constantFrom(...ids);
const asked = fc.option(networks, { nil: undefined });
const changeable = new Set(builtIn.levers.map(({ field }) => field));

/** Companies and networks that can be lifted, so that each property is tried on some. */
const liftable: [CompanyProfile, Asked][] = [
  [exampleProfile("bakery"), "youtube"],
  [exampleProfile("law-firm"), "whatsapp"],
  [exampleProfile("saas-start-up"), "linkedin"],
  [exampleProfile("saas-start-up"), undefined],
];

type Asked = (typeof ids)[number] | undefined;

function optionsFor(profile: CompanyProfile, network: Asked) {
  const options = network === undefined ? recommender.whatWouldChange(profile) : recommender.whatWouldChange(profile, network);
  if (!options) throw new Error(`no options for ${network}`);
  return options;
}

function tableOf(id: string): Readonly<Record<string, number>> {
  return builtIn.parameters[id]?.value as Readonly<Record<string, number>>;
}

/** How high the network, or the company, stands in a report. */
function levelOf({ status, candidates }: Report, network: Asked): number {
  const verdict = candidates.find((entry) => entry.network === network)?.verdict;
  return (network === undefined ? tableOf("statusOrder")[status] : tableOf("verdictOrder")[verdict ?? ""]) ?? Number.NaN;
}

describe("what would change a verdict", patience, () => {
  it("is told as its schema describes it", () => {
    fc.assert(
      fc.property(companies, asked, (profile, network) => {
        changeOptionsSchema(optionsFor(profile, network));
        expect(changeOptionsSchema.errors ?? []).toEqual([]);
      }),
      runs(20),
    );
  });

  it("really gives what it announces, when it is done", () => {
    let lifted = 0;
    fc.assert(
      fc.property(companies, asked, (profile, network) => {
        const now = recommender.recommend(profile);
        for (const { changes, after, joins, leaves } of optionsFor(profile, network).options) {
          const changed = withChanges(profile, changes);
          expect(validateProfile(changed).issues).toBeUndefined();
          const report = recommender.recommend(changed);
          const candidate = report.candidates.find((entry) => entry.network === network);
          expect(after.status).toBe(report.status);
          expect([after.verdict, after.fit]).toEqual([candidate?.verdict, candidate?.fit]);
          expect(levelOf(report, network)).toBeGreaterThan(levelOf(now, network));
          expect(tableOf("statusOrder")[report.status]).toBeGreaterThanOrEqual(tableOf("statusOrder")[now.status] ?? Number.NaN);
          const members = (of: Report) => of.portfolio.members.map((member) => member.network);
          expect(joins).toEqual(members(report).filter((id) => !members(now).includes(id)));
          expect(leaves).toEqual(members(now).filter((id) => !members(report).includes(id)));
          lifted += 1;
        }
      }),
      { ...runs(30), examples: liftable },
    );
    expect(lifted).toBeGreaterThan(0);
  });

  it("touches nothing but the levers of the knowledge, and each answer once", () => {
    fc.assert(
      fc.property(companies, asked, (profile, network) => {
        for (const { changes } of optionsFor(profile, network).options) {
          expect(changes.filter(({ field }) => !changeable.has(field))).toEqual([]);
          expect(new Set(changes.map(({ pointer }) => pointer)).size).toBe(changes.length);
          expect(changes.length).toBeLessThanOrEqual(2);
        }
      }),
      runs(30),
    );
  });

  it("misses no single change that lifts, and no pair", () => {
    let seen = 0;
    fc.assert(
      fc.property(companies, asked, fc.array(fc.nat(), { minLength: 80, maxLength: 80 }), (profile, network, draws) => {
        const now = recommender.recommend(profile);
        const { options, more } = optionsFor(profile, network);
        const all = singleChanges(profile, builtIn, network);
        let turned = 0;
        const drawn = (): FieldChange | undefined => all[(draws[turned++] ?? 0) % all.length];
        for (let turn = 0; turn < 40; turn += 1) {
          const [one, other] = [drawn(), drawn()];
          const changes = turn % 2 === 0 || !other ? one && [one] : one && together(one, other);
          if (!changes) continue;
          const after = recommender.recommend(withChanges(profile, changes));
          if (levelOf(after, network) <= levelOf(now, network)) continue;
          if ((tableOf("statusOrder")[after.status] ?? 0) < (tableOf("statusOrder")[now.status] ?? 0)) continue;
          seen += 1;
          const effort = changes.reduce((sum, change) => sum + change.effort, 0);
          const covered = options.some(
            (option) => option.effort <= effort && optionLevel(option.after, network) >= levelOf(after, network),
          );
          const leftOut = more > 0 && effort >= (options.at(-1)?.effort ?? 0);
          expect(covered || leftOut).toBe(true);
        }
      }),
      {
        ...runs(30),
        examples: liftable.map(([profile, network]) => [profile, network, Array.from({ length: 80 }, (_, turn) => turn)]),
      },
    );
    expect(seen).toBeGreaterThan(0);
  });

  it("is nothing for what is fixed: a network that has closed", () => {
    const profile: CompanyProfile = { schemaVersion: "1.0.0", assessedAt: "2026-11-23" };
    const found = whatWouldChange(profile, "google-plus");
    expect(found?.options).toEqual([]);
    expect(found?.fixed.map(({ rule }) => rule)).toContain("eligibility/discontinued@google-plus");
  });

  it("does not exist for a network nobody knows", () => {
    expect(whatWouldChange({ schemaVersion: "1.0.0", assessedAt: "2026-11-23" }, "acme/forum")).toBeUndefined();
  });
});

function optionLevel({ status, verdict }: { status: Report["status"]; verdict?: string }, network: Asked): number {
  return (network === undefined ? tableOf("statusOrder")[status] : tableOf("verdictOrder")[verdict ?? ""]) ?? Number.NaN;
}

describe("a lever", patience, () => {
  const companyItself = /^(company|audiences|goals)\b/;

  it("is nothing a company cannot choose: who it is, whom it serves, what it wants", () => {
    expect([...changeable].filter((field) => companyItself.test(field))).toEqual([]);
  });

  it("gives a valid profile, whatever it moves", () => {
    fc.assert(
      fc.property(companies, networks, fc.nat(), (profile, network, draw) => {
        const changes = singleChanges(profile, builtIn, network);
        const change = changes[draw % changes.length];
        if (!change) return;
        const before = structuredClone(profile);
        const changed = withChanges(profile, [change]);
        expect(validateProfile(changed).issues).toBeUndefined();
        expect(changed).not.toEqual(profile);
        expect(profile).toEqual(before);
      }),
      runs(300),
    );
  });
});
