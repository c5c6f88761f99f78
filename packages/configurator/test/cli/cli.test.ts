import { readdirSync, readFileSync } from "node:fs";
import { report } from "@channelfit/schema/knowledge";
import { describe, expect, it } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { type Outcome, runIn, type World } from "../fake-io.ts";

/** One call: what stands in `out`, `err` and `written` is contained there; a stream that is not named stays empty. */
interface Case extends World {
  readonly name: string;
  readonly args: readonly string[];
  readonly code: number;
  readonly out?: readonly string[];
  readonly err?: readonly string[];
  readonly written?: Readonly<Record<string, readonly string[]>>;
}

/** Contents of the JSON files of a folder, by name. */
function jsonFilesIn(folder: string): Map<string, unknown> {
  const url = new URL(folder, import.meta.url);
  const names = readdirSync(url).filter((name) => name.endsWith(".json"));
  return new Map(names.map((name) => [name, JSON.parse(readFileSync(new URL(name, url), "utf8"))]));
}

const cases = [...jsonFilesIn("./").values()].flat() as readonly Case[];
const bakery = { files: { "bakery.json": { example: "bakery.json" } } } as const;
const { out: help } = await runIn(["--help", "--lang", "en"]);
const commands = [...(/Commands:\n(.*?)\n\n/s.exec(help)?.[1] ?? "").matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name ?? "");
const helps = [["--help"], ...commands.map((command) => [command, "--help"])];

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
  /** Files whose messages appear only in a conversation or on a page; the tests of those look after them. */
  const shownElsewhere: readonly string[] = [
    "ask.json",
    "batch-broken-off.json",
    "forms.json",
    "mcp.json",
    "serve.json",
    "web.json",
    "web-report.json",
  ];
  const files = jsonFilesIn("../../messages/") as Map<string, { messages: Record<string, { de: string; en: string }> }>;
  const messages = [...files].flatMap(([file, content]) =>
    Object.entries(content.messages).map(([id, texts]) => ({ file, id, texts })),
  );
  const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

  it("have an id of their own", () => {
    expect(messages.map(({ id }) => id).sort()).toEqual([...new Set(messages.map(({ id }) => id))].sort());
  });

  it.each(messages)("say the same in both languages: $id", ({ texts: { de, en } }) => {
    expect(placeholders(en)).toEqual(placeholders(de));
    expect(Math.min(de.trim().length, en.trim().length)).toBeGreaterThan(0);
  });

  it("all have a case or stand in the help", { timeout: 60_000 }, async () => {
    const outcomes: Outcome[] = await Promise.all([
      ...cases.map(({ args, ...world }) => runIn(args, world)),
      ...helps.flatMap((args) => ["de", "en"].map((language) => runIn([...args, "--lang", language]))),
    ]);
    const printed = outcomes.map(({ out, err }) => `${out}\n${err}`.replace(/\s+/g, " "));
    const unused = messages.filter(
      ({ file, texts }) =>
        !shownElsewhere.includes(file) &&
        !Object.values(texts).some((text) => printed.some((one) => partsOf(text).every((part) => one.includes(part)))),
    );
    expect(unused.map(({ id }) => id)).toEqual([]);
  });

  /** What stands between the placeholders of a message. */
  function partsOf(text: string): string[] {
    return text.replace(/\s+/g, " ").split(/\{\w+\}/);
  }
});
