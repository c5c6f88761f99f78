import { expect, test } from "vitest";
import { checkRuleSet } from "../src/check.ts";
import cases from "./rule-set.cases.json" with { type: "json" };

const rule = {
  name: "goals/leads",
  conditions: { fact: "goals.ids", operator: "contains", value: "leads" },
  event: { type: "risk", params: { risk: "R-GUESS", severity: "low", says: { de: "Text", en: "text" } } },
  sources: ["channelfit-estimate"],
  examples: [
    { facts: { "goals.ids": ["leads"] }, fires: true },
    { facts: { "goals.ids": [] }, fires: false },
  ],
};

function setWith(change: object): unknown {
  return { theme: "goals", title: { de: "Ziele", en: "Goals" }, rules: [{ ...rule, ...change }] };
}

test.each(cases)("a set of rules with $name", ({ change, problems }) => {
  const found = checkRuleSet(setWith(change));
  for (const [code, pointer, nearest] of problems) {
    expect(found).toContainEqual(
      expect.objectContaining({ code, ...(pointer !== undefined && { pointer }), ...(nearest !== undefined && { nearest }) }),
    );
  }
  expect(found.length > 0).toBe(problems.length > 0);
  for (const { says } of found) expect(`${says.de}${says.en}`).not.toMatch(/[{}]/);
});

test.each([undefined, null, 3, "rules", [], {}, { rules: [null] }])("%j is no set of rules", (data) => {
  expect(checkRuleSet(data).length).toBeGreaterThan(0);
});

test("nesting of any depth gets an answer", () => {
  let condition: unknown = { fact: "goals.ids", operator: "contain", value: "leads" };
  for (let depth = 0; depth < 10_000; depth += 1) condition = { all: [condition] };
  expect(checkRuleSet(setWith({ conditions: condition }))[0]?.code).toBe("too-deep");
});
