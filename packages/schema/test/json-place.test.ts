import { expect, test } from "vitest";
import { parseProfile } from "../src/index.ts";

/** Text, and the line and column where it stops being JSON. */
const places: [text: string, line: number, column: number][] = [
  ["", 1, 1],
  ["{", 1, 2],
  ['{"a": x}', 1, 7],
  ["[1,]", 1, 4],
  ['{"a": 1,\n "b" 2}', 2, 6],
  ['\uFEFF{"a": 1,}', 1, 9],
  ['{"a": "x\ny"}', 1, 7],
  ["{} {}", 1, 4],
  ['{"a": 01}', 1, 8],
];

test.each(places)("%j stops being JSON at line %i, column %i", (text, line, column) => {
  const [issue] = parseProfile(text).issues ?? [];
  expect(issue?.code).toBe("not-json");
  expect(issue?.says.en).toContain(`line ${line}`);
  expect(issue?.says.en).toContain(`column ${column}`);
});
