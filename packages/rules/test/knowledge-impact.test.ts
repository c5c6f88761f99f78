import type { CompanyProfile, RuleSet } from "@channelfit/schema";
import { describe, expect, it } from "vitest";
import { builtIn, knowledgeImpact, knowledgeOf } from "../src/index.ts";
import { exampleProfile } from "./examples.ts";
import { parts } from "./knowledge-folder.ts";

const profiles = ["bakery", "machine-builder", "hotel"].map(exampleProfile);
const before = knowledgeOf(parts);

/** The knowledge with rules taken away or changed. */
function withRules(change: (rules: RuleSet["rules"]) => RuleSet["rules"]) {
  return knowledgeOf({ ...parts, ruleSets: parts.ruleSets.map((set) => ({ ...set, rules: change(set.rules) })) });
}

describe("the impact of a change of knowledge", () => {
  it("is nothing where nothing differs", () => {
    const nothing = { added: [], removed: [], changed: [] };
    expect(knowledgeImpact(before, knowledgeOf(parts), profiles)).toEqual({
      rules: nothing,
      networks: nothing,
      parameters: nothing,
      judged: 3,
      moved: [],
    });
  });

  it("names the rule that went, and the verdicts it held up", () => {
    const gone = "eligibility/ruled-out";
    const after = withRules((rules) => rules.filter(({ name }) => name !== gone));
    const profile: CompanyProfile = { ...exampleProfile("bakery"), strategy: { excluded: [{ network: "facebook" }] } };
    const { rules, moved } = knowledgeImpact(before, after, [profile]);
    expect(rules).toEqual({ added: [], removed: [gone], changed: [] });
    expect(moved[0]?.verdicts.map(({ network }) => [network.network, network.before?.verdict])).toContainEqual([
      "facebook",
      "not-recommended",
    ]);
  });

  it("names the parameter that changed", () => {
    const files = parts.files.map((file) =>
      file.parameters?.fitThresholdRecommended
        ? {
            ...file,
            parameters: {
              ...file.parameters,
              fitThresholdRecommended: { ...file.parameters.fitThresholdRecommended, value: 99 },
            },
          }
        : file,
    );
    const { parameters, moved, judged } = knowledgeImpact(before, knowledgeOf({ ...parts, files }), profiles);
    expect(parameters.changed).toEqual(["fitThresholdRecommended"]);
    expect([judged, moved.length]).toEqual([3, 3]);
    expect(moved.map(({ name }) => name)).toEqual(profiles.map(({ company }) => company?.name));
  });

  it("is measured from the built-in knowledge as well", () => {
    expect(knowledgeImpact(builtIn, builtIn, profiles).moved).toEqual([]);
  });
});
