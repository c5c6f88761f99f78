import { describe, expect, it } from "vitest";
import {
  fieldPathOf,
  fields,
  isLanguage,
  labelOf,
  languages,
  optionLabelOf,
  questionOf,
  vocabularyLabelOf,
  words,
} from "../src/index.ts";

const asked = words().steps.flatMap(({ questions }) => questions);
const options = fields.flatMap(({ path, kind, options: values = [] }) =>
  values.filter((value) => kind !== "level" || typeof value === "string").map((value) => ({ path, value })),
);

describe("the words of a field", () => {
  it.each(fields.map(({ path }) => path))("%s has a label, a question and a reason in both languages", (path) => {
    const question = questionOf(path);
    for (const language of languages) {
      expect(question?.label[language]).toMatch(/\S/);
      expect(question?.question[language]).toMatch(/[.?]$/);
      expect(question?.why[language]).toMatch(/\.$/);
    }
    expect(labelOf(path)).toEqual(question?.label);
  });

  it("are asked for once, and only for fields that exist", () => {
    expect(asked.map(({ path }) => path).sort()).toEqual(fields.map(({ path }) => path).sort());
  });

  it("are missing for an unknown path, which is its own label", () => {
    expect(questionOf("company.mood")).toBeUndefined();
    expect(questionOf("constructor")).toBeUndefined();
    expect(labelOf("company.mood")).toEqual({ de: "company.mood", en: "company.mood" });
  });
});

describe("the words of an option", () => {
  it.each(options)("$path: $value has a label in both languages", ({ path, value }) => {
    const known = [...asked, ...Object.values(words().vocabulary)].map((list) => list.options?.[String(value)]);
    const label = optionLabelOf(path, value);
    expect(known).toContainEqual(label);
    for (const language of languages) expect(label[language]).toMatch(/\S/);
  });

  it("tells networks from channels of the same list", () => {
    expect(vocabularyLabelOf("ContactPoint", "xing")).toEqual(vocabularyLabelOf("KnownNetwork", "xing"));
    expect(vocabularyLabelOf("ContactPoint", "phone")).toEqual(vocabularyLabelOf("ChannelKind", "phone"));
    expect(vocabularyLabelOf("NetworkId", "phone")).toEqual({ de: "phone", en: "phone" });
  });

  it("are the value itself where there are none", () => {
    expect(optionLabelOf("company.name", "Bäckerei Huber")).toEqual({ de: "Bäckerei Huber", en: "Bäckerei Huber" });
    expect(optionLabelOf("presences[].network", "acme/own")).toEqual({ de: "acme/own", en: "acme/own" });
  });
});

describe("the steps of the questionnaire", () => {
  it("have names, an introduction and an order of their own", () => {
    const orders = words().steps.map(({ order }) => order);
    expect(orders).toEqual([...new Set(orders)].sort((left, right) => left - right));
    for (const { names, intro } of words().steps) {
      for (const language of languages)
        expect([names[language], intro?.[language]]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\.$|\?$/)]);
    }
  });
});

describe("languages", () => {
  it("are German first, then English", () => {
    expect(languages).toEqual(["de", "en"]);
    expect(["de", "en", "fr", "DE", "", undefined, 1].filter(isLanguage)).toEqual(["de", "en"]);
  });
});

describe("the field of a place", () => {
  it.each([
    { path: [], field: "" },
    { path: ["company", "name"], field: "company.name" },
    { path: ["goals", 2, "id"], field: "goals[].id" },
    { path: ["audiences", 0, "networksUsed", 1, "network"], field: "audiences[].networksUsed[].network" },
    { path: ["checklistAnswers", "Q01", "note"], field: "checklistAnswers.*.note" },
  ])("$path is $field", ({ path, field }) => {
    expect(fieldPathOf(path)).toBe(field);
  });
});
