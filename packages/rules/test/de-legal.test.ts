import { readdirSync, readFileSync } from "node:fs";
import { type CompanyProfile, languages } from "@channelfit/schema";
import { report as isReport } from "@channelfit/schema/knowledge";
import { describe, expect, it } from "vitest";
import { readPack } from "../src/check.ts";
import { type Facts, holds } from "../src/engine/conditions.ts";
import { builtIn, createRecommender, extendKnowledge, recommend, renderMarkdown } from "../src/index.ts";
import { pack } from "../src/packs/de-legal.ts";
import { stepsOf } from "./report-parts.ts";
import { textsOf } from "./texts.ts";

const folder = new URL("../packs/de-legal/", import.meta.url);
const documents = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".json"))
  .map((file) => ({ file: file.replaceAll("\\", "/"), content: JSON.parse(readFileSync(new URL(file, folder), "utf8")) }));
const knowledge = extendKnowledge(builtIn, pack);
const withPack = createRecommender(knowledge);
const rules = (pack.ruleSets ?? []).flatMap((set) => set.rules);
const files = pack.files ?? [];
const steps = files.flatMap((file) => file.steps ?? []);
const risks = files.flatMap((file) => file.risks ?? []);

const bakery: CompanyProfile = JSON.parse(
  readFileSync(new URL("../../../examples/profiles/bakery.json", import.meta.url), "utf8"),
);
const inCountry = (country: string): CompanyProfile => ({ ...bakery, company: { ...bakery.company, country } });
const answering = (answers: object): CompanyProfile => ({ ...inCountry("DE"), extensions: { "de-legal": answers } });

/** Whether the condition of a rule holds for the facts of an example. */
function fires(condition: (typeof rules)[number]["conditions"], facts: Facts): boolean {
  if ("all" in condition) return condition.all.every((part) => fires(part, facts));
  if ("any" in condition) return condition.any.some((part) => fires(part, facts));
  const { fact, operator, value } = condition;
  return typeof value === "object" && !Array.isArray(value) ? false : holds({ operator, value }, facts[fact]);
}

describe("the pack de-legal", () => {
  it("is read from its folder without a mistake, and published as it stands there", () => {
    const { pack: read, issues } = readPack(documents);
    expect(issues).toBeUndefined();
    expect(JSON.parse(JSON.stringify(read))).toEqual(pack);
  });

  it("is no part of the built-in knowledge", () => {
    const ids = [...builtIn.steps, ...builtIn.risks].map(({ id }) => id);
    expect(ids.filter((id) => id.includes("-DE-"))).toEqual([]);
    expect(builtIn.packs).toEqual([]);
    expect(knowledge.packs).toEqual(["de-legal@1.0.0"]);
  });

  it("changes nothing for a company elsewhere but the stamp of the knowledge and the count of questions", () => {
    const { knowledge: _, completeness: asked, ...before } = recommend(inCountry("AT"));
    const { knowledge: stamp, completeness, ...after } = withPack.recommend(inCountry("AT"));
    expect(after).toEqual(before);
    expect(completeness).toEqual({ ...asked, total: asked.total + 4 });
    expect(stamp.packs).toEqual(["de-legal@1.0.0"]);
  });

  it("puts its steps on the plan of a company in Germany, each with its reason, and changes no verdict", () => {
    const before = recommend(inCountry("DE"));
    const report = withPack.recommend(inCountry("DE"));
    expect(isReport(report)).toBe(true);
    const there = stepsOf(before).map(({ id }) => id);
    const added = stepsOf(report).filter(({ id }) => !there.includes(id));
    expect(added.every(({ because }) => because.length > 0)).toBe(true);
    expect(added.map(({ id }) => id).sort()).toEqual(["P-DE-AGES", "P-DE-IMAGES", "P-DE-IMPRINT", "P-DE-JOINT", "P-DE-PRIVACY"]);
    expect(report.candidates).toEqual(before.candidates);
    expect(report.risks).toEqual(before.risks);
    for (const language of languages) {
      expect(renderMarkdown(report, { language, knowledge })).toContain(language === "de" ? "Impressum" : "imprint");
    }
  });

  it("warns where something is missing by the company's own answer, never because an answer is open", () => {
    const risksOf = (answers: object) =>
      withPack
        .recommend(answering(answers))
        .risks.flatMap(({ id, severity }) => (id.startsWith("R-DE-") ? [`${id} ${severity}`] : []));
    expect(risksOf({})).toEqual([]);
    expect(risksOf({ imprint: "unknown", paidPosts: "unknown" })).toEqual([]);
    expect(risksOf({ imprint: "no" })).toEqual(["R-DE-IMPRINT high"]);
    expect(risksOf({ imprint: "partly", privacyNotice: "no", imageConsent: "yes" }).sort()).toEqual([
      "R-DE-IMPRINT medium",
      "R-DE-PRIVACY medium",
    ]);
    expect(risksOf({ paidPosts: "unlabelled" })).toEqual(["R-DE-LABEL high"]);
    const labelled = stepsOf(withPack.recommend(answering({ paidPosts: "labelled" })));
    expect(labelled.map(({ id }) => id)).toContain("P-DE-LABEL");
  });

  it.each(rules)("shows when $name fires and when it does not", ({ conditions, examples }) => {
    expect(examples.map(({ facts }) => fires(conditions, facts as Facts))).toEqual(examples.map((example) => example.fires));
    expect(examples.map((example) => example.fires)).toEqual(expect.arrayContaining([true, false]));
  });

  it("answers each risk with a step, and says of each step that it is no legal advice", () => {
    const known = steps.map(({ id }) => id as string);
    expect(risks.flatMap((risk) => risk.steps).filter((id) => !known.includes(id))).toEqual([]);
    expect(risks.filter((risk) => risk.steps.length === 0)).toEqual([]);
    expect(steps.filter(({ how }) => !how.de.endsWith("keine Rechtsberatung.") || !how.en.endsWith("no legal advice."))).toEqual(
      [],
    );
  });

  it("names for each source the day it was read and the day it is due for review, and cites each", () => {
    const sources = files.flatMap((file) => Object.entries(file.sources ?? {}));
    expect(sources.filter(([, { url, readOn, reviewBy }]) => !url || !readOn || !reviewBy)).toEqual([]);
    const cited = new Set(rules.flatMap((rule) => rule.sources));
    expect(sources.filter(([id]) => !cited.has(id)).map(([id]) => id)).toEqual([]);
    expect([...cited].filter((id) => !(id in knowledge.sources))).toEqual([]);
  });

  it("says everything in both languages", () => {
    const texts = documents.flatMap(({ content }) => textsOf(content));
    expect(texts.length).toBeGreaterThan(60);
    expect(texts.filter(({ text }) => !text.de || !text.en)).toEqual([]);
  });
});
