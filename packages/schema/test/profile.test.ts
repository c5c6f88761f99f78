import { describe, expect, it } from "vitest";
import { type ProfileIssue, pathOf, validateProfile, valueAt } from "../src/index.ts";
import { issueCodes } from "./issue-codes.ts";
import { issuesOf } from "./issues.ts";
import cases from "./profile.cases.json" with { type: "json" };

/** Codes no profile can earn: the text is no JSON, the document is too large, or the schema sets no such limit. */
const elsewhere = ["min-items", "min-length", "not-json", "too-deep", "too-large"];

/** Problems in a fixed order; the order in which they are told is no promise. */
function ordered<Issue extends { code: string; pointer: string }>(issues: readonly Issue[]): Issue[] {
  const key = ({ code, pointer }: Issue) => `${pointer} ${code}`;
  return [...issues].sort((left, right) => (key(left) < key(right) ? -1 : 1));
}

function inShort({ code, pointer, nearest }: ProfileIssue) {
  return { code, pointer, ...(nearest !== undefined && { nearest }) };
}

describe("a profile", () => {
  it.each(cases)("$name", ({ data, valid, issues }) => {
    const before = structuredClone(data);
    const result = validateProfile(data);
    expect(ordered((result.issues ?? []).map(inShort))).toEqual(ordered(issues));
    expect("value" in result).toBe(valid);
    if (result.issues === undefined) expect(result.value).toBe(data);
    expect(data).toEqual(before);
  });

  it("has a case for every code it can earn", () => {
    const covered = new Set(cases.flatMap(({ issues }) => issues.map(({ code }) => code)));
    expect(issueCodes.filter((code) => !covered.has(code))).toEqual(elsewhere);
  });
});

describe("a problem", () => {
  const problems = cases.flatMap(({ name, data }) => issuesOf(data).map((issue) => ({ name, data, issue })));

  it.each(problems)("points to its place: $name, $issue.pointer", ({ data, issue }) => {
    expect(pathOf(issue.pointer, data)).toEqual(issue.path);
    const found = valueAt(data, issue.path);
    if (issue.code === "required") expect(found).toBeUndefined();
    else expect(found).not.toBeUndefined();
  });

  it("carries the value it found, long text cut", () => {
    const [short] = issuesOf({ schemaVersion: "1.0.0", assessedAt: "tomorrow" });
    expect(short).toMatchObject({ value: "tomorrow", expected: "YYYY-MM-DD" });
    const [long] = issuesOf({ schemaVersion: "1.0.0", assessedAt: "t".repeat(500) });
    expect(long?.value).toBe(`${"t".repeat(80)}…`);
  });

  it.each([
    { data: { company: { market: "?" } }, expected: "b2c | b2b | both | public" },
    { data: { culture: { trust: 9 } }, expected: '0 | 1 | 2 | 3 | 4 | "unknown"' },
    { data: { resources: { hoursPerWeek: -1 } }, expected: "number, 0 to 1000" },
    { data: { resources: { budgetPerMonth: -1 } }, expected: "number, 0 or more" },
    { data: { goals: [{ id: "leads", priority: 9 }] }, expected: "integer, 1 to 3" },
    { data: { goals: {} }, expected: "list of group" },
    { data: { goals: [1] }, expected: "object" },
    { data: { company: { languages: [1] } }, expected: "text" },
    { data: { style: { tones: 1 } }, expected: /^list of: factual-expert \| personal \| / },
    { data: { web: 1 }, expected: "object" },
    { data: { web: { blogg: 1 } }, expected: "ownSite | blog | blogCapacity" },
  ])("says that $expected is expected", ({ data, expected }) => {
    const issues = issuesOf({ schemaVersion: "1.0.0", assessedAt: "2026-11-23", ...data });
    expect(issues).toEqual([
      expect.objectContaining({ expected: typeof expected === "string" ? expected : expect.stringMatching(expected) }),
    ]);
  });
});
