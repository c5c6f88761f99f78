import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { overdueOn } from "../document/coverage.ts";
import { coverageLines, overdueLines } from "../document/coverage-text.ts";
import { surveys } from "../document/surveys.ts";
import { builtIn } from "../src/index.ts";
import { voiceOf } from "../src/render/voice.ts";
import { usageCountries } from "../src/usage.ts";

const script = fileURLToPath(new URL("../coverage.ts", import.meta.url));
const node = ["--conditions=@channelfit/source", script];

describe("the coverage", () => {
  it.each(["de", "en"] as const)("shows every country with its surveys and gaps (%s)", async (language) => {
    const voice = voiceOf(language, builtIn);
    const text = usageCountries(builtIn).map((country) => coverageLines(country, surveys, voice).join("\n"));
    await expect(`${text.join("\n\n")}\n`).toMatchFileSnapshot(`coverage.${language}.golden.txt`);
  });

  it("finds nothing overdue on the day the figures were read", () => {
    expect(overdueOn("2026-11-25", builtIn, surveys)).toEqual([]);
    expect(overdueLines("2026-11-25", surveys, voiceOf("en", builtIn))).toEqual(["Nothing is due for review on 2026-11-25."]);
  });

  it("finds claims, figures and sources once their day has passed, the longest first", () => {
    const overdue = overdueOn("2028-01-01", builtIn, surveys);
    expect(new Set(overdue.map(({ kind }) => kind))).toEqual(new Set(["claim", "figure", "source"]));
    expect(overdue.map(({ reviewBy }) => reviewBy)).toEqual(overdue.map(({ reviewBy }) => reviewBy).sort());
    expect(overdue.filter(({ reviewBy }) => reviewBy >= "2028-01-01")).toEqual([]);
    expect(overdue.map(({ place }) => place)).toContain("usage/ard-zdf.json instagram 14–29");
    expect(overdueOn("2040-01-01", builtIn, surveys).length).toBeGreaterThan(overdue.length);
  });

  it("is printed for one country and one day", () => {
    const text = execFileSync(process.execPath, [...node, "--country", "AT", "--as-of", "2028-01-01", "--lang", "de"], {
      encoding: "utf8",
    });
    expect(text).toContain("Nutzung nach Alter: Österreich");
    expect(text).not.toContain("Deutschland");
    expect(text).toContain("Am 2028-01-01 zu prüfen");
  });

  it.each([
    [["--country", "FR"], "There are no figures for “FR”. Possible are: DE, AT, CH, US."],
    [["--as-of", "soon"], "“soon” is no day. Expected is YYYY-MM-DD, such as 2027-12-01."],
    [["--as-off", "2027-01-01"], "There is no option “--as-off”."],
  ])("says what is wrong with %s", (options, message) => {
    const { status, stderr } = spawnSync(process.execPath, [...node, ...options], { encoding: "utf8" });
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });
});
