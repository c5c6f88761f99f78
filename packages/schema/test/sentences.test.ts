import { describe, expect, it } from "vitest";
import sentences from "../messages.json" with { type: "json" };
import { fill, languages, messageOf, parseProfile, validateProfile } from "../src/index.ts";
import { issueOf } from "../src/issue.ts";
import { issueCodes } from "./issue-codes.ts";
import { issuesOf } from "./issues.ts";
import cases from "./profile.cases.json" with { type: "json" };

const messages = Object.entries(sentences.messages).map(([code, text]) => ({ code, ...text }));
const problems = cases.filter(({ valid }) => !valid);

function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([placeholder]) => placeholder).sort();
}

describe("sentence templates", () => {
  it.each(messages)("$code has the same placeholders in both languages", ({ de, en }) => {
    expect(placeholdersOf(de)).toEqual(placeholdersOf(en));
  });

  it.each(messages)("$code uses the quotes of its language", ({ de, en }) => {
    expect(de).not.toMatch(/["”]/);
    expect(en).not.toMatch(/["„]/);
  });

  it.each(issueCodes)("%s has a template", (code) => {
    expect(messageOf(code)).toEqual({ de: expect.stringMatching(/\.$/), en: expect.stringMatching(/\.$/) });
  });

  it("are asked for by a known code", () => {
    expect(() => messageOf("no-such-code")).toThrow("no message no-such-code");
  });
});

describe("filling a template", () => {
  it("puts each value in, in its language", () => {
    const text = { de: "{what} kostet {price}, {what}!", en: "{what} costs {price}, {what}!" };
    expect(fill(text, { what: { de: "Brot", en: "Bread" }, price: 3 })).toEqual({
      de: "Brot kostet 3, Brot!",
      en: "Bread costs 3, Bread!",
    });
  });

  it("leaves what it does not know, and does not fill values again", () => {
    const text = { de: "{a} {b} { … }", en: "{a} {b} { … }" };
    expect(fill(text, { a: "{b}" })).toEqual({ de: "{b} {b} { … }", en: "{b} {b} { … }" });
  });

  it("takes patterns of replacement literally", () => {
    expect(fill({ de: "{a}", en: "{a}" }, { a: "$& $1 $$" }).de).toBe("$& $1 $$");
  });
});

describe("the sentence of a problem", () => {
  it.each(problems)("is complete in both languages: $name", ({ data }) => {
    const issues = issuesOf(data);
    expect(issues.length).toBeGreaterThan(0);
    for (const { says } of issues) {
      expect(Object.keys(says)).toEqual(languages);
      for (const language of languages) {
        expect(says[language]).toMatch(/\S.*[.?]$/);
        expect(placeholdersOf(says[language])).toEqual([]);
        expect(says[language]).not.toMatch(/(bei|for|in) („“|“”)|undefined|\[object|\bwird \.|: \.$/);
      }
    }
  });

  it.each(["min-items", "min-length"] as const)("is complete for %s, which no field of the profile has yet", (code) => {
    const { says } = issueOf({ code, path: ["goals"], expected: "", details: { limit: 1 } }, "de");
    expect(placeholdersOf(says.de + says.en)).toEqual([]);
  });

  it("is in German unless asked otherwise", () => {
    const [german] = issuesOf({});
    const [english] = validateProfile({}, { language: "en" }).issues ?? [];
    expect(german?.message).toBe(german?.says.de);
    expect(english?.message).toBe(english?.says.en);
    expect(parseProfile("", { language: "en" }).issues?.[0]?.message).toMatch(/^The file is not valid JSON/);
  });

  it("reads like this", async () => {
    const data = {
      schemaVersion: "1.0.0",
      assessedAt: "morgen",
      company: { offerVisuality: "3" },
      goals: [{ id: "leads", priorty: 1 }],
      style: { tones: ["personal", "personal"] },
      presences: [{ network: "twitter" }],
      checklistAnswers: { Q01: "yes", first: { answer: "yes" } },
    };
    const duplicate = { schemaVersion: "1.0.0", assessedAt: "2026-11-23", goals: [{ id: "leads" }, { id: "leads" }] };
    const said = [...issuesOf(data), ...issuesOf(duplicate)].map(
      ({ pointer, says }) => `${pointer}\n  ${says.de}\n  ${says.en}\n`,
    );
    await expect(said.join("\n")).toMatchFileSnapshot("sentences.golden.txt");
  });
});
