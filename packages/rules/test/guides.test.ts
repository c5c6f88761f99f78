import { readFileSync } from "node:fs";
import type { Case, PackManifest, Question, RuleSet } from "@channelfit/schema";
import { companyCase, questionFile } from "@channelfit/schema/knowledge";
import { describe, expect, it } from "vitest";
import { factDomains } from "../src/check/fact-domains.ts";
import { checkKnowledge, readPack } from "../src/check.ts";
import { builtIn, operators, recommend } from "../src/index.ts";
import { networkDocuments, otherDocuments, ruleDocuments, surveyDocuments } from "./knowledge-folder.ts";

/** A guide: its text, and what stands in its blocks of JSON. */
function guide(name: string): { text: string; blocks: unknown[] } {
  const text = readFileSync(new URL(`../../../docs/${name}.md`, import.meta.url), "utf8");
  return { text, blocks: Array.from(text.matchAll(/^```json\n(.*?)^```$/gms), ([, block = ""]) => JSON.parse(block)) };
}

/** What stands in backticks in the first column of the table under a sentence. */
function firstColumn(text: string, after: string): string[] {
  const [table = ""] = /(?:^\|.*\n)+/m.exec(text.slice(text.indexOf(after))) ?? [];
  const cells = table.split("\n").map((line) => line.split("|")[1] ?? "");
  return cells.flatMap((cell) => Array.from(cell.matchAll(/`([^`]+)`/g), ([, name = ""]) => name));
}

const whole = [...networkDocuments, ...ruleDocuments, ...surveyDocuments, ...otherDocuments].map(({ path, content }) => ({
  file: path,
  content,
}));

describe("docs/authoring.md", () => {
  const { text, blocks } = guide("authoring");
  const [rules, question, company] = blocks as [RuleSet, Question, Case];

  it("shows a theme of rules that the check finds faultless", () => {
    expect(checkKnowledge([...whole, { file: `rules/${rules.theme}.json`, content: rules }])).toEqual([]);
  });

  it("shows a question in its shape", () => {
    const names = { de: "Stil", en: "Style" };
    expect([questionFile({ step: "style", order: 1, names, questions: [question] }), questionFile.errors]).toEqual([true, null]);
  });

  it("shows a case in its shape, of which comes out what it says", () => {
    expect([companyCase(company), companyCase.errors]).toEqual([true, null]);
    const { status, gates, risks } = recommend(company.profile);
    expect(status).toBe(company.expect.status);
    expect(Object.fromEntries(gates.map(({ id, state }) => [id, state]))).toMatchObject(company.expect.gates ?? {});
    expect(Object.fromEntries(risks.map(({ id, severity }) => [id, severity]))).toMatchObject(company.expect.risks ?? {});
  });

  it("names facts, operators and outcomes that exist", () => {
    const facts = firstColumn(text, "Choose the facts");
    expect(facts.length).toBeGreaterThan(10);
    expect(facts.filter((fact) => !factDomains(builtIn).has(fact))).toEqual([]);
    const [, named = ""] = /Numbers are compared with (.*?)\. Join/s.exec(text) ?? [];
    const operatorsNamed = Array.from(named.matchAll(/`(\w+)`/g), ([, operator]) => operator);
    expect(operatorsNamed.sort()).toEqual(Object.keys(operators).sort());
    const used = new Set(builtIn.ruleSets.flatMap((set) => set.rules.map(({ event }) => event.type)));
    expect(firstColumn(text, "Choose the outcome").sort()).toEqual([...used].sort());
  });
});

describe("docs/extending.md", () => {
  const { blocks } = guide("extending");
  const [manifest, question, changed] = blocks as [PackManifest, Question, PackManifest];

  it("shows the description of a pack", () => {
    expect(readPack([{ file: "pack.json", content: manifest }]).issues).toBeUndefined();
  });

  it("shows a question that a rule can read", () => {
    const fact = question.path;
    const says = { de: "Bei Ihnen darf man zusehen.", en: "People may watch you." };
    const rule = {
      name: `${manifest.name}/open`,
      conditions: { fact, operator: "equal", value: Object.keys(question.options ?? {})[0] },
      event: { type: "task", params: { step: "P-01", says } },
      sources: ["channelfit-estimate"],
      examples: Object.keys(question.options ?? {}).map((value, position) => ({
        facts: { [fact]: value },
        fires: position === 0,
      })),
    };
    const title = manifest.names;
    const documents = [
      { file: "pack.json", content: manifest },
      { file: "questions/open.json", content: { step: "open", order: 100, names: title, questions: [question] } },
      { file: `rules/${manifest.name}.json`, content: { theme: manifest.name, title, rules: [rule] } },
    ];
    expect(readPack(documents).issues).toBeUndefined();
  });

  it("shows a description that replaces and takes out what is there", () => {
    const parameters = Object.fromEntries((changed.replaces?.parameters ?? []).map((id) => [id, builtIn.parameters[id]]));
    const documents = [
      { file: "pack.json", content: changed },
      { file: "more.json", content: { parameters } },
    ];
    expect(Object.keys(parameters).length).toBeGreaterThan(0);
    expect(readPack(documents).issues).toBeUndefined();
  });
});
