import type { CompanyProfile } from "@channelfit/schema";
import { describe, expect, it } from "vitest";
import readElsewhere from "../read-elsewhere.json" with { type: "json" };
import { builtIn, createRecommender, extendKnowledge, type Pack, renderMarkdown } from "../src/index.ts";
import { exampleProfile } from "./examples.ts";

const { fields } = readElsewhere;
const bakery = exampleProfile("bakery");

/** A rule of a pack that reads an own answer. */
const pack: Pack = {
  name: "acme",
  version: "1.0.0",
  ruleSets: [
    {
      theme: "acme",
      title: { de: "a", en: "a" },
      rules: [
        {
          name: "acme/guests",
          conditions: {
            all: [
              { fact: "extensions.acme.guests", operator: "equal", value: "yes" },
              { fact: "network.role", operator: "equal", value: "member" },
            ],
          },
          event: { type: "exclude", params: { verdict: "not-recommended", says: { de: "a", en: "a" } } },
          sources: ["channelfit-estimate"],
          examples: [],
        },
      ],
    },
  ],
};

/** What two answers to a field lead to; a note for the company itself leads to the same. */
interface Pair {
  readonly one: Partial<CompanyProfile>;
  readonly other: Partial<CompanyProfile>;
  readonly isNote?: true;
  readonly pack?: Pack;
}

const answered = (answer: object): Partial<CompanyProfile> => ({ checklistAnswers: { Q01: { answer: "yes", ...answer } } });
const excluded = (reason: string): Partial<CompanyProfile> => ({ strategy: { excluded: [{ network: "facebook", reason }] } });

const pairs: Readonly<Record<keyof typeof fields, Pair>> = {
  schemaVersion: { one: { schemaVersion: "1.0.0" }, other: { schemaVersion: "1.0.1" }, isNote: true },
  locale: { one: { locale: "de" }, other: { locale: "en" } },
  "company.name": { one: { company: { name: "Acme" } }, other: { company: { name: "Bcme" } } },
  "goals[].priority": {
    one: {
      goals: [
        { id: "recruiting", priority: 1 },
        { id: "sales", priority: 2 },
      ],
    },
    other: {
      goals: [
        { id: "recruiting", priority: 2 },
        { id: "sales", priority: 1 },
      ],
    },
  },
  "strategy.excluded[].reason": { one: excluded("a"), other: excluded("b"), isNote: true },
  "leadership.objections": {
    one: { leadership: { ...bakery.leadership, objections: ["time"] } },
    other: { leadership: { ...bakery.leadership, objections: ["no-fit"] } },
  },
  "checklistAnswers.*.answer": { one: answered({}), other: answered({ answer: "no" }) },
  "checklistAnswers.*.note": { one: answered({ note: "a" }), other: answered({ note: "b" }), isNote: true },
  "checklistAnswers.*.date": { one: answered({ date: "2026-01-01" }), other: answered({ date: "2026-02-01" }), isNote: true },
  extensions: { one: { extensions: { acme: { guests: "yes" } } }, other: { extensions: { acme: { guests: "no" } } }, pack },
};

/** Everything a company is told. */
function told(answers: Partial<CompanyProfile>, own: Pack | undefined): string {
  const profile = { ...bakery, ...answers };
  const knowledge = own ? extendKnowledge(builtIn, own) : builtIn;
  const report = createRecommender(knowledge).recommend(profile, { sections: ["brief"] });
  return renderMarkdown(report, { knowledge, ...(profile.locale && { language: profile.locale }) });
}

describe("a field that no rule reads", () => {
  it("is listed with a reason, and each one listed is looked at", () => {
    expect(Object.keys(pairs)).toEqual(Object.keys(fields));
  });

  it.each(Object.entries(pairs))("is read as it says, or not at all: %s", (_, { one, other, isNote = false, pack: own }) => {
    expect(told(one, own) === told(other, own)).toBe(isNote);
  });
});
