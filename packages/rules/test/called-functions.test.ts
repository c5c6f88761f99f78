import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import type { Range } from "../build/called-functions.ts";

describe("the functions of a module that are called", () => {
  const folder = mkdtempSync(join(tmpdir(), "channelfit-called-"));
  const file = join(folder, "module.mjs");
  const [a, b, c] = ["function a() { if (first) b(); else c(); first = false; }", "() => 1", "() => 2"];
  const code = `let first = true;export ${a}const b = ${b};const c = ${c};`;
  writeFileSync(file, code);
  afterAll(() => rmSync(folder, { recursive: true }));

  /** In a process of its own: here modules are loaded by the test runner, not by Node. */
  function called(...uses: readonly string[]): string[] {
    const builder = new URL("../build/called-functions.ts", import.meta.url);
    const script = `import { calledFunctions } from "${builder}";
      const functions = await calledFunctions(new URL("${pathToFileURL(file)}"), [${uses}]);
      console.log(JSON.stringify(functions));`;
    const ranges: Range[] = JSON.parse(
      execFileSync(process.execPath, ["--input-type=module", "--eval", script], { encoding: "utf8" }),
    );
    const texts = ranges.map(({ start, end }) => code.slice(start, end)).filter((text) => text !== code);
    return [...new Set(texts)].sort();
  }

  it("are none when it is only loaded", () => {
    expect(called("() => {}")).toEqual([]);
  });

  it("are those of a first use", () => {
    expect(called("({ a }) => a()")).toEqual([b, a]);
    expect(called("({ a }) => a()", "({ a }) => a()")).toEqual([b, a]);
  });

  it("are those of any use", () => {
    expect(called("() => {}", "({ a }) => { a(); a(); }")).toEqual([b, c, a]);
  });
});
