import { describe, expect, test } from "vitest";
import { compiledAtOnce } from "../build/compiled-at-once.ts";
import cases from "./compiled-at-once.cases.json" with { type: "json" };

describe("functions that are compiled with their module", () => {
  test.each(cases)("$title", ({ code, called, becomes }) => {
    const functions = called.map((text) => {
      const start = code.indexOf(text);
      if (start < 0) throw new Error(`${text} is not in the code`);
      return { start, end: start + text.length };
    });
    expect(compiledAtOnce(code, functions)).toBe(becomes);
  });
});
