import { parseProfile } from "@channelfit/schema";
import { describe, expect, it } from "vitest";
import { issueCodes } from "../../schema/test/issue-codes.ts";
import { runIn } from "./fake-io.ts";
import cases from "./issues.cases.json" with { type: "json" };

/** Codes no file can earn, because the schema sets no such limit. */
const elsewhere = ["min-items", "min-length"];

describe("a mistake", () => {
  it.each(cases)("is told by file, line and sentence: $code, $en.1", async ({ code, lines, de, en }) => {
    expect(parseProfile(lines.join("\n")).issues?.map((issue) => issue.code)).toEqual([code]);
    const files = { "profile.json": lines };
    const german = await runIn(["validate", "profile.json", "--lang", "de"], { files });
    expect(german).toMatchObject({ code: 1, out: "", err: `${de.join("\n")}\n\nprofile.json: 1 Fehler\n` });
    const english = await runIn(["validate", "profile.json", "--lang", "en"], { files });
    expect(english).toMatchObject({ code: 1, out: "", err: `${en.join("\n")}\n\nprofile.json: 1 mistake\n` });
  });

  it("has a case for every code a file can earn", () => {
    const covered = new Set(cases.map(({ code }) => code));
    expect(issueCodes.filter((code) => !covered.has(code))).toEqual(elsewhere);
  });
});
