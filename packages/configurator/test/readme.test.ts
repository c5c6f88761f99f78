import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import * as rules from "@channelfit/rules";
import * as schema from "@channelfit/schema";
import { describe, expect, it } from "vitest";
import manifest from "../../../package.json" with { type: "json" };
import * as configurator from "../src/index.ts";
import { runIn } from "./fake-io.ts";
import { blockOf, blocksOf, commandsOf, relativeLinksOf, root, textOf, valuesInTablesOf } from "./markdown.ts";

const packages = [
  { path: "packages/schema/README.md", api: schema },
  { path: "packages/rules/README.md", api: rules },
  { path: "packages/configurator/README.md", api: configurator },
];
const pages = [
  "README.md",
  "CONTRIBUTING.md",
  "docs/explain.md",
  "docs/reports.md",
  "docs/forms.md",
  "docs/web.md",
  ...packages.map(({ path }) => path),
  "docs/authoring.md",
  "docs/extending.md",
  "examples/own-rules/README.md",
];
const fixture = "packages/configurator/test/fixtures/profile.json";
const files = { "profile.json": textOf(fixture).split("\n"), "bakery.json": { example: "bakery.json" } };

/** What a program prints that imports the packages by their names. */
function printedBy(program: string, cwd = `${root}packages/configurator`): string {
  const flags = ["--conditions=@channelfit/source", "--input-type=module-typescript", "-"];
  return execFileSync(process.execPath, flags, { cwd, input: program, encoding: "utf8" });
}

describe("the README", () => {
  it("shows the program of examples/recommend and what it prints", () => {
    const { code, prints } = blockOf("README.md", "ts");
    expect(code).toBe(textOf("examples/recommend/recommend.ts"));
    expect(printedBy(code, `${root}examples/recommend`)).toBe(prints);
  });

  it("shows the beginning of the report that `npm start` prints", async () => {
    const [, args = ""] = /cli\.js (.*)$/.exec(manifest.scripts["start:example"]) ?? [];
    const { out } = await runIn(args.replace("examples/profiles/", "").split(" "), { files });
    const { code } = blockOf("README.md", "markdown");
    expect(out.slice(0, code.length)).toBe(code);
  });

  it("shows what `validate` prints for a profile with mistakes", async () => {
    const { err } = await runIn(["validate", "profile.json"], { files, env: { LANG: "en_GB.UTF-8" } });
    expect(blocksOf("README.md").at(-1)).toEqual({ language: "text", code: err });
  });

  it("shows commands that can be called", async () => {
    const { code = "" } = blocksOf("README.md").find((block) => block.code.startsWith("npx")) ?? {};
    const calls = code.trim().split("\n");
    const codes = await Promise.all(calls.map(async (call) => (await runIn(call.split(" ").slice(2), { files })).code));
    expect(codes).toEqual([1, 1]);
  });
});

describe.each(packages)("$path", ({ path, api }) => {
  it("shows programs and what they print", { timeout: 60_000 }, () => {
    const programs = blocksOf(path).filter(({ language }) => language === "ts");
    expect(programs.length).toBeGreaterThan(0);
    for (const { code, prints } of programs) expect(printedBy(code)).toBe(prints);
  });

  it("names exports that exist", () => {
    const names = valuesInTablesOf(path).filter((name) => name !== "channelfit");
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !(name in api))).toEqual([]);
  });
});

describe("packages/configurator/README.md", () => {
  const path = "packages/configurator/README.md";

  it("shows the profile of its example", () => {
    expect(blockOf(path, "json").code).toBe(textOf(fixture));
  });

  it.each(blocksOf(path).filter(({ code }) => code.startsWith("channelfit ")))(
    "shows what is printed by $code",
    async (block) => {
      const { err } = await runIn(block.code.trim().split(" ").slice(1), { files });
      expect(err).toBe(block.prints);
    },
  );
});

describe("docs/explain.md", () => {
  const path = "docs/explain.md";

  it("shows the beginning of an explanation", async () => {
    const { out } = await runIn(["explain", "bakery.json", "youtube", "--lang", "en"], { files });
    const { code } = blockOf(path, "markdown");
    expect(out.slice(0, code.length)).toBe(code);
  });

  it("shows a program and what it prints", () => {
    const { code, prints } = blockOf(path, "ts");
    expect(printedBy(code)).toBe(prints);
  });
});

describe("docs/web.md", () => {
  it("shows the component of examples/web-react", () => {
    expect(blockOf("docs/web.md", "tsx").code).toBe(textOf("examples/web-react/advice.tsx"));
  });
});

describe.each(pages)("%s", (path) => {
  it("links to files that exist", () => {
    const missing = relativeLinksOf(path).filter((target) => {
      const [file = ""] = target.split("#");
      return !existsSync(join(root, dirname(path), file));
    });
    expect(missing).toEqual([]);
  });

  it("names commands that exist", () => {
    const own = new Set(["install", "run"]);
    const called = commandsOf(path).flatMap((command) => {
      const [, name] = /^(?:p?npm) ([\w:-]+)/.exec(command) ?? [];
      return name === undefined ? (/^check:\w+$/.exec(command) ?? []) : [name];
    });
    const missing = called.filter(
      (name) => !own.has(name) && !(name in manifest.scripts) && !existsSync(`${root}node_modules/.bin/${name}`),
    );
    expect(missing).toEqual([]);
  });
});
