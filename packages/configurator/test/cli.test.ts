import { report } from "@channelfit/schema/knowledge";
import { describe, expect, it } from "vitest";
import messagesFile from "../messages.json" with { type: "json" };
import packageJson from "../package.json" with { type: "json" };
import casesFile from "./cli.cases.json" with { type: "json" };
import { type Outcome, runIn, type World } from "./fake-io.ts";

/** One call: what stands in `out`, `err` and `written` is contained there; a stream that is not named stays empty. */
interface Case extends World {
  readonly name: string;
  readonly args: readonly string[];
  readonly code: number;
  readonly out?: readonly string[];
  readonly err?: readonly string[];
  readonly written?: Readonly<Record<string, readonly string[]>>;
}

const cases: readonly Case[] = casesFile;
const bakery = { files: { "bakery.json": { example: "bakery.json" } } } as const;
const helps = [["--help"], ["validate", "--help"], ["recommend", "--help"]] as const;

/** Every part is contained; where there are none, nothing was printed. */
function expectParts(text: string, parts: readonly string[] = []): void {
  if (parts.length === 0) expect(text).toBe("");
  for (const part of parts) expect(text).toContain(part);
}

describe("the command line", () => {
  it.each(cases)("$name", async ({ args, code, out, err, written = {}, ...world }) => {
    const outcome = await runIn(args, world);
    expectParts(outcome.err, err);
    expectParts(outcome.out, out);
    expect(outcome.err).not.toMatch(/\{\w+\}|undefined|\[object/);
    expect(outcome.code).toBe(code);
    expect(Object.keys(outcome.written)).toEqual(Object.keys(written));
    for (const [file, parts] of Object.entries(written)) expectParts(outcome.written[file] ?? "", parts);
  });
});

describe("the recommendation", () => {
  it("is a valid report as JSON, the same for every language", async () => {
    const texts = await Promise.all(
      ["de", "en"].map((language) => runIn(["recommend", "bakery.json", "--format", "json", "--lang", language], bakery)),
    );
    const [german, english] = texts.map(({ out }) => out);
    expect(report(JSON.parse(german ?? ""))).toBe(true);
    expect(english).toBe(german);
  });

  it("is Markdown unless asked otherwise", async () => {
    const { out } = await runIn(["recommend", "bakery.json"], bakery);
    expect((await runIn(["recommend", "bakery.json", "--format", "md"], bakery)).out).toBe(out);
  });

  it.each(["md", "json"])("is the same in a file as on standard output (%s)", async (format) => {
    const args = ["recommend", "bakery.json", "--format", format];
    const { out } = await runIn(args, bakery);
    expect((await runIn([...args, "-o", "plan"], bakery)).written).toEqual({ plan: out });
  });
});

describe("help", () => {
  it.each(["de", "en"])("reads as agreed (%s)", async (language) => {
    const pages = await Promise.all(helps.map((args) => runIn([...args, "--lang", language])));
    expect(pages.map(({ code, err }) => ({ code, err }))).toEqual(helps.map(() => ({ code: 0, err: "" })));
    const text = pages.map(({ out }, index) => `$ channelfit ${helps[index]?.join(" ")}\n${out}`).join("\n");
    await expect(text).toMatchFileSnapshot(`help.${language}.golden.txt`);
  });
});

describe("the version", () => {
  it.each(["--version", "-V"])("is that of the package (%s)", async (option) => {
    expect(await runIn([option])).toEqual({ code: 0, out: `${packageJson.version}\n`, err: "", written: {} });
  });
});

describe("the messages", () => {
  const messages = Object.entries(messagesFile.messages);
  const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

  it.each(messages)("say the same in both languages: %s", (_, { de, en }) => {
    expect(placeholders(en)).toEqual(placeholders(de));
    expect(Math.min(de.trim().length, en.trim().length)).toBeGreaterThan(0);
  });

  it("all have a case or stand in the help", async () => {
    const outcomes: Outcome[] = await Promise.all([
      ...cases.map(({ args, ...world }) => runIn(args, world)),
      ...helps.flatMap((args) => ["de", "en"].map((language) => runIn([...args, "--lang", language]))),
    ]);
    const printed = outcomes.map(({ out, err }) => `${out}\n${err}`.replace(/\s+/g, " "));
    const unused = messages.filter(
      ([, texts]) =>
        !Object.values(texts).some((text) => printed.some((one) => partsOf(text).every((part) => one.includes(part)))),
    );
    expect(unused.map(([id]) => id)).toEqual([]);
  });

  /** What stands between the placeholders of a message. */
  function partsOf(text: string): string[] {
    return text.replace(/\s+/g, " ").split(/\{\w+\}/);
  }
});
