import { fields, languages, type Outcome } from "@channelfit/schema";
import { type CompiledValidator, knowledgeFile, network, ruleSet, usageSurvey } from "@channelfit/schema/knowledge";
import { describe, expect, it } from "vitest";
import { networkDocuments, otherDocuments, ruleDocuments, surveyDocuments } from "./knowledge-folder.ts";
import promiseWords from "./promise-words.json" with { type: "json" };
import { textsOf } from "./texts.ts";

const documents = [...networkDocuments, ...ruleDocuments, ...surveyDocuments, ...otherDocuments];
const files = otherDocuments.map(({ content }) => content);
const networks = networkDocuments.map(({ content }) => content);
const rules = ruleDocuments.flatMap(({ content }) => content.rules);
const sources = files.flatMap((file) => Object.entries(file.sources ?? {}).map(([id, source]) => ({ id, ...source })));
const parameters = files.flatMap((file) => Object.entries(file.parameters ?? {}).map(([id, entry]) => ({ id, ...entry })));
const phrases = files.flatMap((file) => Object.keys(file.phrases ?? {}).map((id) => ({ id })));
const derivedFacts = files.flatMap((file) => Object.keys(file.derivedFacts ?? {}).map((id) => ({ id })));
const lists = {
  networks,
  sources,
  parameters,
  phrases,
  derivedFacts,
  rules: rules.map(({ name }) => ({ id: name })),
  ruleSets: ruleDocuments.map(({ content }) => ({ id: content.theme })),
  criteria: files.flatMap(({ criteria = [] }) => criteria),
  gates: files.flatMap(({ gates = [] }) => gates),
  risks: files.flatMap(({ risks = [] }) => risks),
  steps: files.flatMap(({ steps = [] }) => steps),
  phases: files.flatMap(({ phases = [] }) => phases),
  strengths: files.flatMap(({ strengths = [] }) => strengths),
  recommendations: files.flatMap(({ recommendations = [] }) => recommendations),
  questions: files.flatMap(({ checklist = [] }) => checklist),
  groups: files.flatMap(({ checklistGroups = [] }) => checklistGroups),
  dimensions: files.flatMap(({ dimensions = [] }) => dimensions),
};
const ids = Object.fromEntries(Object.entries(lists).map(([name, entries]) => [name, entries.map(({ id }) => id as string)]));
const paths = fields.map(({ path }) => path);

/** References that lead nowhere. */
function dangling(references: readonly string[], list: keyof typeof lists): string[] {
  return [...new Set(references.filter((reference) => !ids[list]?.includes(reference)))];
}

function outcomes<Type extends Outcome["type"]>(...types: Type[]): Extract<Outcome, { type: Type }>["params"][] {
  return rules.flatMap(({ event }) => (types.includes(event.type as Type) ? [event.params as never] : []));
}

function firstProblems(validator: CompiledValidator, content: unknown): readonly unknown[] {
  return validator(content) ? [] : (validator.errors ?? ["not valid"]).slice(0, 3);
}

describe("a file of the knowledge", () => {
  it.each(networkDocuments)("$path is a network, named as its file", ({ path, content }) => {
    expect(firstProblems(network, content)).toEqual([]);
    expect(path).toBe(`networks/${content.id}.json`);
  });

  it.each(ruleDocuments)("$path is a set of rules, named as its file", ({ path, content }) => {
    expect(firstProblems(ruleSet, content)).toEqual([]);
    expect(path).toBe(`rules/${content.theme}.json`);
    expect(content.rules.filter(({ name }) => !name.startsWith(`${content.theme}/`))).toEqual([]);
  });

  it.each(surveyDocuments)("$path is a survey, named as its file", ({ path, content }) => {
    expect(firstProblems(usageSurvey, content)).toEqual([]);
    expect(path).toBe(`usage/${content.id}.json`);
  });

  it.each(otherDocuments)("$path has the shape of knowledge", ({ content }) => {
    expect(firstProblems(knowledgeFile, content)).toEqual([]);
  });
});

describe("ids", () => {
  it.each(Object.keys(lists))("of %s are there, each once", (list) => {
    const own = ids[list] ?? [];
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((id, position) => own.indexOf(id) !== position)).toEqual([]);
  });

  it("of networks are not the other name of another network", () => {
    const names = networks.flatMap(({ id, aliases = [] }) => [id as string, ...aliases]);
    expect(names.filter((name, position) => names.indexOf(name) !== position)).toEqual([]);
  });
});

describe("references", () => {
  it("to sources are known", () => {
    const cited = [
      ...rules.flatMap((rule) => rule.sources),
      ...parameters.flatMap(({ source }) => source ?? []),
      ...networks.flatMap(({ claims }) => claims.flatMap(({ source }) => source ?? [])),
      ...surveyDocuments.flatMap(({ content }) => content.figures.map(({ source }) => source)),
    ];
    expect(dangling(cited, "sources")).toEqual([]);
    expect(sources.filter(({ id }) => !cited.includes(id)).map(({ id }) => id)).toEqual([]);
  });

  it("to strengths in numbers are known parameters", () => {
    const used = outcomes("for", "against").map(({ strength }) => (typeof strength === "string" ? strength : strength.scale));
    expect(dangling(used, "parameters")).toEqual([]);
  });

  it("of outcomes to criteria, gates, risks, steps, strengths and recommendations are known", () => {
    expect({
      criteria: dangling(
        outcomes("for", "against", "criterion").map(({ criterion }) => criterion),
        "criteria",
      ),
      gates: dangling(
        outcomes("gate").map(({ gate }) => gate),
        "gates",
      ),
      risks: dangling(
        outcomes("risk").map(({ risk }) => risk),
        "risks",
      ),
      steps: dangling(
        outcomes("task").map(({ step }) => step),
        "steps",
      ),
      strengths: dangling(
        outcomes("strength").map(({ strength }) => strength),
        "strengths",
      ),
      recommendations: dangling(
        outcomes("recommendation").map((own) => own.recommendation),
        "recommendations",
      ),
    }).toEqual({ criteria: [], gates: [], risks: [], steps: [], strengths: [], recommendations: [] });
  });

  it("to steps, risks, phases, groups and networks are known", () => {
    const { gates, risks, recommendations, steps, questions } = lists;
    const named = [...gates, ...risks, ...recommendations].flatMap((entry) => entry.steps);
    expect({
      steps: dangling([...named, ...steps.flatMap(({ dependsOn }) => dependsOn), ...questions.map(({ step }) => step)], "steps"),
      risks: dangling([...risks.flatMap(({ causes }) => causes), ...questions.map(({ risk }) => risk)], "risks"),
      phases: dangling([...steps.map(({ phase }) => phase), ...risks.map(({ phase }) => phase)], "phases"),
      groups: dangling(
        questions.map(({ group }) => group),
        "groups",
      ),
      networks: dangling(
        networks.flatMap(({ lifecycle }) => lifecycle.successors ?? []),
        "networks",
      ),
    }).toEqual({ steps: [], risks: [], phases: [], groups: [], networks: [] });
  });

  it("to fields of the profile are known", () => {
    const named = [
      ...lists.gates.flatMap((gate) => gate.fields),
      ...lists.questions.flatMap((question) => question.fields),
      ...lists.dimensions.flatMap((dimension) => dimension.fields.map(({ field }) => field)),
      ...outcomes("contradiction").flatMap((own) => own.fields),
      ...files.flatMap((file) => Object.values(file.derivedFacts ?? {}).flatMap(({ from }) => from)),
    ];
    expect(named.filter((path) => !paths.includes(path))).toEqual([]);
  });
});

describe("the texts", () => {
  const texts = documents.flatMap(({ path, content }) => textsOf(content, path));

  it("say something in both languages, and not the same at length", () => {
    const bad = texts.filter(({ text }) => languages.some((language) => text[language].trim() !== text[language]));
    expect(bad).toEqual([]);
    expect(texts.filter(({ text }) => text.de === text.en && text.de.split(" ").length > 4)).toEqual([]);
  });

  it("promise neither success nor reach", () => {
    const promises = languages.flatMap((language) =>
      texts.flatMap(({ place, text }) =>
        promiseWords[language].filter((word) => text[language].toLowerCase().includes(word)).map((word) => `${place}: ${word}`),
      ),
    );
    expect(promises).toEqual([]);
  });

  it("name the same placeholders in both languages", () => {
    const named = (text: string) => [...new Set(text.match(/\{[^{}]*\}/g))].sort();
    expect(texts.filter(({ text }) => named(text.de).join() !== named(text.en).join())).toEqual([]);
  });
});
