import { languages } from "@channelfit/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recommend, renderMarkdown } from "../src/index.ts";
import { companies, likelyCompanies } from "./companies.ts";
import { hostileNames } from "./hostile-names.ts";
import { caseDocuments } from "./knowledge-folder.ts";
import { patience, runs } from "./runs.ts";

/** A profile under a name of its own, so that nothing else in the report is free text. */
function named<Profile extends { company?: object }>(profile: Profile, name: string): Profile {
  return { ...profile, company: { ...profile.company, name } };
}

/** The text a reader sees of a line of Markdown. */
function seen(line: string): string {
  const plain = line.replace(/\\([\\`*_{}[\]<>#|~!&()])/g, "$1");
  return plain.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

const texts = hostileNames.map((name) => ({ name, title: JSON.stringify(name.slice(0, 40)) }));
const [{ content } = { content: undefined }] = caseDocuments.filter(({ path }) => path === "cases/good.json");
const good = content?.profile ?? { schemaVersion: "1.0.0", assessedAt: "2026-11-02" };

describe("a report in words", patience, () => {
  it.each(languages)("has no gaps and no leftovers (%s)", (language) => {
    fc.assert(
      fc.property(companies, (profile) => {
        const text = renderMarkdown(recommend(named(profile, "Muster")), { language });
        expect(text).not.toMatch(/undefined|NaN|\[object|[{}]/);
        expect(text).toMatch(/^# .*\n\n\*\*/);
        expect(text.endsWith("\n") && !text.endsWith("\n\n")).toBe(true);
        expect(text).not.toMatch(/\n\n\n| \n/);
      }),
      runs(200),
    );
  });

  it("has tables whose rows have as many cells as their heads", () => {
    fc.assert(
      fc.property(companies, fc.constantFrom(...languages), (profile, language) => {
        const lines = renderMarkdown(recommend(profile), { language }).split("\n");
        for (const [position, line] of lines.entries()) {
          if (!line.startsWith("| --- ")) continue;
          const cells = (row: string) => row.split(/(?<!\\)\|/).length;
          for (let row = position + 1; lines[row]?.startsWith("|"); row += 1)
            expect([lines[row], cells(lines[row] ?? "")]).toEqual([lines[row], cells(line)]);
        }
      }),
      runs(200),
    );
  });

  it("puts the readiness before the networks, and reasons of leadership before hours", () => {
    const text = renderMarkdown(recommend(good), { language: "en" });
    expect(text.indexOf("| Commitment") < text.indexOf("### Own blog")).toBe(true);
  });
});

describe("the hours in the summary", patience, () => {
  it("add up to the hours the company has", () => {
    let told = 0;
    fc.assert(
      fc.property(likelyCompanies, (profile) => {
        const { summary } =
          /^- Effort: (?<summary>.+)$/m.exec(renderMarkdown(recommend(profile), { language: "en" }))?.groups ?? {};
        if (summary === undefined) return;
        told += 1;
        const [used = 0, all, ...free] = [...summary.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([number]) =>
          Number(number.replaceAll(",", "")),
        );
        expect([summary, free.reduce((sum, hours) => sum + hours, used)]).toEqual([summary, expect.closeTo(all ?? 0, 1)]);
      }),
      runs(100),
    );
    expect(told).toBeGreaterThan(0);
  });
});

describe("the plan in words", patience, () => {
  it.each(languages)("numbers the phases it shows, without a gap (%s)", (language) => {
    let empty = 0;
    fc.assert(
      fc.property(companies, (profile) => {
        const report = recommend(profile);
        const numbers = [...renderMarkdown(report, { language }).matchAll(/^\*\*Phase (\d+): /gm)].map(([, number]) =>
          Number(number),
        );
        empty += numbers.length > 0 && report.plan.phases.some(({ steps }) => steps.length === 0) ? 1 : 0;
        expect(numbers).toEqual(numbers.map((_, position) => position + 1));
      }),
      runs(100),
    );
    expect(empty).toBeGreaterThan(0);
  });
});

describe("the name of a company", patience, () => {
  it("reads as it is written where no sign would be taken for another", () => {
    expect(renderMarkdown(recommend(named(good, "Feder & Kiel; A&B, Q&amp;A")))).toContain("für Feder & Kiel; A&B, Q&amp;amp;A");
  });

  it.each(texts)("stays text: $title", ({ name }) => {
    for (const language of languages) {
      const [heading = "", ...rest] = renderMarkdown(recommend(named(good, name)), { language }).split("\n");
      const plain = renderMarkdown(recommend(named(good, "Muster")), { language }).split("\n");
      expect(heading).toMatch(/^# /);
      expect(heading).not.toMatch(/[<>]/);
      expect(seen(heading)).toContain(name.replace(/\s+/g, " ").trim());
      expect(rest).toEqual(plain.slice(1));
    }
  });

  it("stays text, whatever it is", () => {
    const names = fc.string({ unit: "binary", minLength: 1, maxLength: 200 }).filter((name) => name.trim() !== "");
    fc.assert(
      fc.property(names, (name) => {
        const lines = renderMarkdown(recommend(named(good, name)), { language: "en" }).split("\n");
        expect(lines[0]).toMatch(/^# /);
        expect(lines[0]).not.toMatch(/(?<!\\)[`*_[\]<>|]/);
        expect(seen(lines[0] ?? "")).toContain(name.replace(/\s+/g, " ").trim());
        expect(lines.slice(1)).toEqual(
          renderMarkdown(recommend(named(good, "M")), { language: "en" })
            .split("\n")
            .slice(1),
        );
      }),
      runs(200),
    );
  });

  it.each(["", " ", "\n\t"])("that is blank is no name (%j)", (name) => {
    const anonymous = renderMarkdown(recommend({ ...good, company: { sizeClass: "small" } })).split("\n")[0];
    expect(renderMarkdown(recommend(named(good, name))).split("\n")[0]).toBe(anonymous);
  });
});
