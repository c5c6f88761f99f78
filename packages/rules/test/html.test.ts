import { createHash } from "node:crypto";
import { languages, type SectionName } from "@channelfit/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recommend, renderHtml } from "../src/index.ts";
import { companies } from "./companies.ts";
import { allSections as all, exampleProfile, pages as golden } from "./examples.ts";
import { hostileNames } from "./hostile-names.ts";
import { attribute, elementsOf, textIn } from "./html.ts";
import { patience, runs } from "./runs.ts";

describe("the report as HTML", patience, () => {
  it.each(golden)("on $name reads as agreed ($language)", async ({ name, language, sections }) => {
    const html = renderHtml(recommend(exampleProfile(name), { sections }), { language });
    await expect(html).toMatchFileSnapshot(`reports/${name}.${language}.golden.html`);
  });

  it("tells only the long parts that are asked for", () => {
    const report = recommend(exampleProfile("hotel"), { sections: all });
    const idsWith = (sections?: readonly SectionName[]) =>
      elementsOf(renderHtml(report, sections ? { sections } : {}), "section").map((section) => attribute(section, "id"));
    expect(idsWith()).toEqual(expect.arrayContaining([...all]));
    expect(idsWith(["brief"])).toContain("brief");
    expect(idsWith(["brief"])).not.toContain("training");
  });
});

describe("every report as HTML", patience, () => {
  const pages = fc.tuple(companies, fc.constantFrom(...languages)).map(([profile, language]) => ({
    language,
    html: renderHtml(recommend(profile, { sections: all }), { language }),
  }));

  it("runs nothing and loads nothing", () => {
    fc.assert(
      fc.property(pages, ({ html }) => {
        expect(html).not.toMatch(/<script|<link|<iframe|<object|<img|<base|javascript:|@import|url\(|\sstyle=|\son\w+=|\ssrc=/i);
      }),
      runs(60),
    );
  });

  it("allows itself nothing but its own style sheet", () => {
    const html = renderHtml(recommend(exampleProfile("bakery")));
    const [style] = elementsOf(html, "style");
    const hash = createHash("sha256").update(textIn(style)).digest("base64");
    const [policy] = elementsOf(html, "meta").flatMap((meta) => attribute(meta, "content")?.match(/^default-src .*/) ?? []);
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
  });

  it("has a language, one main heading, headings without gaps, and a list of contents that leads to each section", () => {
    fc.assert(
      fc.property(pages, ({ html, language }) => {
        expect(elementsOf(html, "html").map((root) => attribute(root, "lang"))).toEqual([language]);
        const levels = elementsOf(html, "h1", "h2", "h3", "h4").map(({ tagName }) => Number(tagName.slice(1)));
        expect(levels.filter((level) => level === 1)).toEqual([1]);
        expect(levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1)).toEqual([]);
        const [main] = elementsOf(html, "main");
        const sections = elementsOf(main, "section").flatMap((section) => attribute(section, "id") ?? []);
        const [nav] = elementsOf(html, "nav");
        expect(elementsOf(nav, "a").map((link) => attribute(link, "href"))).toEqual(sections.map((id) => `#${id}`));
        expect(sections.length).toBeGreaterThan(3);
      }),
      runs(60),
    );
  });

  it("has ids of its own for everything, and every picture has a name and a description", () => {
    let pictures = 0;
    fc.assert(
      fc.property(pages, ({ html }) => {
        const ids = elementsOf(html).flatMap((node) => attribute(node, "id") ?? []);
        expect([...ids].sort()).toEqual([...new Set(ids)].sort());
        for (const svg of elementsOf(html, "svg")) {
          pictures += 1;
          expect(attribute(svg, "role")).toBe("img");
          const words = elementsOf(svg, "title", "desc");
          expect(words.map((node) => attribute(node, "id")).join(" ")).toBe(attribute(svg, "aria-labelledby"));
          expect(words.map((node) => textIn(node).trim() !== "")).toEqual([true, true]);
        }
      }),
      runs(60),
    );
    expect(pictures).toBeGreaterThan(0);
  });
});

describe("what a person wrote", () => {
  const profile = exampleProfile("bakery");

  it.each(hostileNames.map((name) => ({ name, title: JSON.stringify(name.slice(0, 40)) })))("stays text: $title", ({ name }) => {
    const seen = name.replace(/\s+/g, " ").trim();
    const target = { metric: name, value: 1500, by: "2027-06-30" };
    const [goal, ...goals] = profile.goals ?? [];
    if (!goal) throw new Error("the bakery has no goal");
    const written = { ...profile, company: { ...profile.company, name }, goals: [{ ...goal, target }, ...goals] };
    const html = renderHtml(recommend(written, { sections: all }), { language: "de" });
    const plain = renderHtml(recommend(profile, { sections: all }), { language: "de" });
    expect(textIn(elementsOf(html, "h1")[0])).toContain(seen);
    expect(textIn(elementsOf(html, "title")[0])).toContain(seen);
    expect(textIn(elementsOf(html, "section").find((section) => attribute(section, "id") === "brief"))).toContain(seen);
    const shape = (page: string) => elementsOf(page).map(({ tagName }) => tagName);
    expect(shape(html)).toEqual(shape(plain));
  });

  it("may hold signs that no page can show", () => {
    const html = renderHtml(recommend({ ...profile, company: { name: "A\u0000B\u0007C\uD800D" } }));
    expect(textIn(elementsOf(html, "h1")[0])).toContain("A\uFFFDB\uFFFDC\uFFFDD");
  });

  it("has numbers in the way of the language", () => {
    const [goal, ...goals] = profile.goals ?? [];
    if (!goal) throw new Error("the bakery has no goal");
    const target = { metric: "Besuche", value: 1234567.5, by: "2027-06-30" };
    const report = recommend({ ...profile, goals: [{ ...goal, target }, ...goals] }, { sections: ["brief"] });
    expect(renderHtml(report, { language: "de" })).toContain("1.234.567,5");
    expect(renderHtml(report, { language: "en" })).toContain("1,234,567.5");
  });
});
