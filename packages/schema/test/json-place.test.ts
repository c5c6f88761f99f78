import { expect, test } from "vitest";
import { parseProfile } from "../src/index.ts";

/** Text, the line and column where it stops being JSON, and what is said of that place. */
const places: [text: string, line: number, column: number, says: string][] = [
  ["", 1, 1, "The text ends here. Expected: a value."],
  ["{", 1, 2, "The text ends here. Expected: a name in quotes or “}”."],
  ["[", 1, 2, "The text ends here. Expected: a value or “]”."],
  ['{"a": x}', 1, 7, "Found “x”. Expected: a value."],
  ['{"a": undefined}', 1, 7, "Found “undefined”. Expected: a value."],
  ["[1,]", 1, 4, "Found “]”. Expected: a value."],
  ["[1 2]", 1, 4, "Found “2”. Expected: a comma or “]”."],
  ['{"a" 1}', 1, 6, "Found “1”. Expected: a colon."],
  ['{"a": 1,\n "b" 2}', 2, 6, "Found “2”. Expected: a colon."],
  ['{"a": 1 "b": 2}', 1, 9, 'Found “"”. Expected: a comma or “}”.'],
  ['\uFEFF{"a": 1,}', 1, 9, "Found “}”. Expected: a name in quotes."],
  ['{"a": "x\ny"}', 1, 7, 'Found “"”. Expected: a value.'],
  ["{} {}", 1, 4, "Found “{”. Expected: nothing more."],
  ['{"a": 01}', 1, 8, "Found “1”. Expected: a comma or “}”."],
];

test.each(places)("%j stops being JSON at line %i, column %i: %s", (text, line, column, says) => {
  const [issue] = parseProfile(text).issues ?? [];
  expect(issue?.code).toBe("not-json");
  expect(issue?.says.en).toContain(`line ${line}`);
  expect(issue?.says.en).toContain(`column ${column}. ${says}`);
});
