import type { CompanyProfile, Network, QuestionStep, Rule } from "@channelfit/schema";
import { report as isReport } from "@channelfit/schema/knowledge";
import { describe, expect, it } from "vitest";
import { builtIn, createRecommender, extendKnowledge, type Pack, renderMarkdown } from "../src/index.ts";
import { conflictsOf } from "../src/pack.ts";
import { networkDocuments } from "./knowledge-folder.ts";
import cases from "./pack-conflicts.cases.json" with { type: "json" };

const nothing: Pack = { name: "acme", version: "1.0.0" };
const text = { de: "Text", en: "text" };
const neighbours = networkDocuments.find(({ content }) => content.id === "nebenan")?.content;
const forum = { ...neighbours, id: "acme/forum", names: { de: "Bauforum", en: "Builders’ forum" } } as Network;

const question: QuestionStep = {
  step: "acme",
  order: 100,
  names: { de: "Werkstatt", en: "Workshop" },
  questions: [
    {
      path: "extensions.acme.visitors",
      answer: { kind: "choice" },
      label: { de: "Besuch in der Werkstatt", en: "Visitors to the workshop" },
      question: { de: "Dürfen Gäste in die Werkstatt?", en: "May visitors come to the workshop?" },
      why: text,
      tier: "full",
      options: { often: { de: "gern und oft", en: "gladly and often" }, never: { de: "nie", en: "never" } },
    },
  ],
};

const visitors: Rule = {
  name: "acme/visitors",
  conditions: { fact: "extensions.acme.visitors", operator: "equal", value: "often" },
  event: {
    type: "strength",
    params: {
      strength: "acme-visitors",
      says: { de: "Gäste: {extensions.acme.visitors}.", en: "Guests: {extensions.acme.visitors}." },
    },
  },
  sources: ["channelfit-estimate"],
  examples: [
    { facts: { "extensions.acme.visitors": "often" }, fires: true },
    { facts: { "extensions.acme.visitors": "never" }, fires: false },
  ],
};

const pack: Pack = {
  ...nothing,
  networks: [forum],
  ruleSets: [{ theme: "acme", title: text, rules: [visitors] }],
  files: [{ strengths: [{ id: "acme-visitors", names: text, order: 1 }] }],
  questions: [question],
};

const profile: CompanyProfile = { schemaVersion: "1.0.0", assessedAt: "2026-11-02" };
const knowledge = extendKnowledge(builtIn, pack);

function recommendWith(extensions: Record<string, unknown>, by = knowledge) {
  return createRecommender(by).recommend({ ...profile, extensions });
}

describe("a pack", () => {
  it.each(cases)("with $name", ({ pack: content, conflicts }) => {
    const added = { ...nothing, ...content } as unknown as Pack;
    expect(conflictsOf(builtIn, added).map(({ code, kind, id }) => [code, kind, id])).toEqual(conflicts);
  });

  it("that is in the way is not added, and the error names every reason", () => {
    const wrong: Pack = { ...nothing, networks: [{ ...forum, id: "xing" }], without: { risks: ["R-NOBODY"] } };
    expect(() => extendKnowledge(builtIn, wrong)).toThrow(
      'the pack "acme" cannot be added: duplicate-id networks "xing", network-prefix networks "xing", without-unknown risks "R-NOBODY"',
    );
  });

  it("can be added once", () => {
    expect(conflictsOf(knowledge, pack).map(({ code }) => code)).toContain("pack-twice");
  });
});

describe("answers under extensions", () => {
  const unread = (extensions: Record<string, unknown>, by = knowledge) =>
    recommendWith(extensions, by).diagnostics.filter(({ code }) => code === "unread-extensions");

  it("that no pack knows are named", () => {
    expect(unread({ acme: { visitors: "often" }, sap: { number: 4711 }, shop: 1 })).toMatchObject([{ refs: ["sap", "shop"] }]);
    expect(unread({ acme: { visitors: "often" } }, builtIn)).toMatchObject([{ refs: ["acme"] }]);
  });

  it("that a pack knows, and none at all, need no word", () => {
    expect(unread({ acme: { visitors: "often" } })).toEqual([]);
    expect(unread({})).toEqual([]);
    expect(createRecommender(builtIn).recommend(profile).diagnostics).toEqual([]);
  });

  it("that no pack knows are said in the report to be kept and not to count, without their free text", () => {
    const text = renderMarkdown(recommendWith({ "<b>sap</b>": { number: 4711 } }, builtIn), { language: "en" });
    expect(text).toContain("They are kept but do not count here.");
    expect(text).not.toContain("sap");
  });
});

describe("an extended knowledge", () => {
  it("has all that was there, in the same order, and what the pack adds", () => {
    expect(knowledge.networks.map(({ id }) => id).filter((id) => id !== "acme/forum")).toEqual(
      builtIn.networks.map(({ id }) => id),
    );
    expect(knowledge.strengths.map(({ id }) => id)).toEqual([...builtIn.strengths.map(({ id }) => id), "acme-visitors"]);
    expect(knowledge.sections).toEqual(builtIn.sections);
    expect(knowledge.phrases).toEqual(builtIn.phrases);
  });

  it("leaves what it was made of as it was", () => {
    const before = JSON.stringify([builtIn, pack]);
    extendKnowledge(builtIn, { ...pack, without: { networks: ["xing"] } });
    expect(JSON.stringify([builtIn, pack])).toBe(before);
  });

  it("has another fingerprint, which is the same each time", () => {
    expect(knowledge.hash).not.toBe(builtIn.hash);
    expect(extendKnowledge(builtIn, structuredClone(pack)).hash).toBe(knowledge.hash);
    const hashes = [{ version: "1.0.1" }, { questions: [] }, { without: { networks: ["xing"] } }].map(
      (change) => extendKnowledge(builtIn, { ...pack, ...change }).hash,
    );
    expect(new Set([...hashes, knowledge.hash]).size).toBe(4);
  });

  it("keeps what is replaced in its place", () => {
    const [first, second] = builtIn.risks;
    if (!first || !second) throw new Error("there are no risks");
    const own = { ...second, names: text };
    const replaced = extendKnowledge(builtIn, { ...nothing, files: [{ risks: [own] }], replaces: { risks: [second.id] } });
    expect(replaced.risks.slice(0, 2)).toEqual([first, own]);
    expect(replaced.risks).toHaveLength(builtIn.risks.length);
  });

  it("does without what is taken out", () => {
    const rule = builtIn.ruleSets[0]?.rules[0]?.name ?? "";
    const fewer = extendKnowledge(builtIn, { ...nothing, without: { networks: ["xing"], rules: [rule] } });
    expect(
      createRecommender(fewer)
        .recommend(profile)
        .candidates.map(({ network }) => network),
    ).not.toContain("xing");
    expect(fewer.ruleSets.flatMap(({ rules }) => rules).map(({ name }) => name)).not.toContain(rule);
  });

  it("can be extended again", () => {
    const twice = extendKnowledge(knowledge, { name: "other", version: "2.1.0", without: { networks: ["acme/forum"] } });
    expect(twice.packs).toEqual(["acme@1.0.0", "other@2.1.0"]);
    expect(twice.networks.map(({ id }) => id)).toEqual(builtIn.networks.map(({ id }) => id));
  });
});

describe("a report by an extended knowledge", () => {
  it("is stamped with the packs, and says so to people", () => {
    const report = recommendWith({});
    expect(isReport(report)).toBe(true);
    expect(report.knowledge).toEqual({ version: builtIn.version, hash: knowledge.hash, packs: ["acme@1.0.0"] });
    expect(renderMarkdown(report, { knowledge })).toContain("Ergänzt um: acme@1.0.0");
  });

  it("judges the networks of the pack, and calls them by their names", () => {
    const { candidates } = recommendWith({});
    expect(candidates.map(({ network }) => network)).toContain("acme/forum");
  });

  it.each([
    ["often", ["Gäste: gern und oft."]],
    ["never", []],
    ["unknown", []],
    [undefined, []],
  ])("reads facts under extensions: %s", (visits, says) => {
    const { strengths } = recommendWith({ acme: { visitors: visits } });
    expect(
      strengths.filter(({ id }) => id === "acme-visitors").flatMap(({ reasons }) => reasons.map((own) => own.says.de)),
    ).toEqual(says);
  });

  it("counts the questions of the pack among the answers", () => {
    const { answered, total } = recommendWith({}, builtIn).completeness;
    expect(recommendWith({}).completeness).toMatchObject({ answered, total: total + 1 });
    expect(recommendWith({ acme: { visitors: "often" } }).completeness).toMatchObject({
      answered: answered + 1,
      total: total + 1,
    });
  });

  it("is the same by json-rules-engine", async () => {
    const recommender = createRecommender(knowledge);
    const answers = { ...profile, extensions: { acme: { visitors: "often" } } };
    expect(await recommender.recommendAsync(answers)).toEqual(recommender.recommend(answers));
  });
});
