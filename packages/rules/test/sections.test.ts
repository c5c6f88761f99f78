import { languages } from "@channelfit/schema";
import { report as isReport } from "@channelfit/schema/knowledge";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import promiseWords from "../promise-words.json" with { type: "json" };
import { builtIn, recommend, recommendAsync, renderMarkdown } from "../src/index.ts";
import { partRules } from "../src/sections/parts.ts";
import { sectionNames } from "../src/sections/sections.ts";
import { companies } from "./companies.ts";
import { patience, runs } from "./runs.ts";
import { examples, good } from "./sections.ts";
import { textsOf } from "./texts.ts";

describe("sections", patience, () => {
  it("are left out unless asked for, and change nothing else", () => {
    fc.assert(
      fc.property(companies, (profile) => {
        const { sections, ...rest } = recommend(profile, { sections: sectionNames });
        expect(JSON.stringify(rest)).toBe(JSON.stringify(recommend(profile)));
        expect(Object.keys(sections ?? {})).toEqual(sectionNames);
        expect(recommend(profile, { sections: [] })).not.toHaveProperty("sections");
      }),
      runs(60),
    );
  });

  it("come in their own order, whatever the order of asking", () => {
    expect(Object.keys(recommend(good, { sections: ["workshop", "brief"] }).sections ?? {})).toEqual(["brief", "workshop"]);
  });

  it("give a valid report for any company, in words without gaps (IN-04, APP-6)", () => {
    fc.assert(
      fc.property(companies, (profile) => {
        const full = recommend({ ...profile, company: { ...profile.company, name: "Muster" } }, { sections: sectionNames });
        expect([isReport(full), isReport.errors]).toEqual([true, null]);
        const own = textsOf(full.sections).filter(({ place }) => !place.includes("/objections/"));
        expect(own.filter(({ text }) => /undefined|NaN|\[object|[{}]/.test(text.de + text.en))).toEqual([]);
        for (const language of languages) {
          const text = renderMarkdown(full, { language });
          expect(text).not.toMatch(/undefined|NaN|\[object|\n\n\n/);
        }
      }),
      runs(60),
    );
  });

  it("are the same by both evaluators", async () => {
    for (const profile of examples.values()) {
      const options = { sections: sectionNames };
      expect(JSON.stringify(await recommendAsync(profile, options))).toBe(JSON.stringify(recommend(profile, options)));
    }
  });

  it("promise nothing and blame nobody (BO-04, BO-13)", () => {
    const texts = textsOf(builtIn.sections);
    const blame = {
      de: ["versteht nichts", "selbst schuld", "versagt", "unfähig", "optimal", "perfekt"],
      en: ["to blame", "failed", "perfect"],
    };
    const found = languages.flatMap((language) =>
      texts.flatMap(({ place, text }) =>
        [...promiseWords[language], ...blame[language]]
          .filter((word) => text[language].toLowerCase().includes(word))
          .map((word) => `${place}: ${word}`),
      ),
    );
    expect(found).toEqual([]);
  });
});

describe("the pieces of sections", () => {
  const rules = partRules(builtIn.sections);

  it("have names of their own and known sources", () => {
    const names = rules.map(({ name }) => name);
    expect(names.filter((name, position) => names.indexOf(name) !== position)).toEqual([]);
    expect(rules.filter(({ sources = [] }) => sources.length === 0 || sources.some((id) => !builtIn.sources[id]))).toEqual([]);
  });
});
