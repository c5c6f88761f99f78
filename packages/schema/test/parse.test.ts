import { describe, expect, it } from "vitest";
import { parseProfile } from "../src/index.ts";

const valid = '{ "schemaVersion": "1.0.0", "assessedAt": "2026-11-23" }';

describe("a profile as text", () => {
  it("is read and checked", () => {
    expect(parseProfile(valid)).toEqual({ value: { schemaVersion: "1.0.0", assessedAt: "2026-11-23" } });
    expect(parseProfile("{}").issues?.map(({ code }) => code)).toEqual(["required", "required"]);
  });

  it("may start with a byte order mark", () => {
    expect(parseProfile(`\uFEFF${valid}`).issues).toBeUndefined();
  });

  it.each([
    { name: "a comma before the end", text: '{\n  "a": 1,\n}', line: 3, column: 1 },
    { name: "single quotes", text: "{'a': 1}", line: 1, column: 2 },
    { name: "a text after the end", text: `${valid}\n\n  more`, line: 3, column: 3 },
    { name: "an end that is missing", text: '{\n "a": 1', line: 2, column: 8 },
    { name: "nothing at all", text: "", line: 1, column: 1 },
  ])("is no JSON with $name, and the place is told", ({ text, line, column }) => {
    const { issues } = parseProfile(text, { language: "en" });
    expect(issues).toHaveLength(1);
    expect(issues?.[0]).toMatchObject({ code: "not-json", pointer: "", path: [] });
    expect(issues?.[0]?.message).toContain(`line ${line}, column ${column}.`);
    expect(issues?.[0]?.says.de).toContain(`Zeile ${line}, Spalte ${column}.`);
  });

  it.each(["nonsense", "undefined", "NaN", "<html>", "// {}", "[1,]", '"open', "\0", "{]"])(
    "is never an exception: %j",
    (text) => {
      expect(parseProfile(text).issues?.map(({ code }) => code)).toEqual(["not-json"]);
    },
  );
});
