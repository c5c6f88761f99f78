import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { CompanyProfile, RuleSet } from "@channelfit/schema";
import { describe, expect, it } from "vitest";
import { builtIn, knowledgeImpact, knowledgeOf, renderImpact } from "../src/index.ts";
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

  it.each([
    [
      "de",
      [
        "Regeln, entfallen: eligibility/ruled-out",
        "**Facebook**: „",
        "Geänderte Regeln dahinter: eligibility/ruled-out",
        "**Nr. 1**",
      ],
    ],
    [
      "en",
      ["Rules, gone: eligibility/ruled-out", "**Facebook**: “", "Changed rules behind it: eligibility/ruled-out", "**no. 1**"],
    ],
  ] as const)("is told to whoever reviews it (%s)", (language, told) => {
    const after = withRules((rules) => rules.filter(({ name }) => name !== "eligibility/ruled-out"));
    const profile: CompanyProfile = {
      ...exampleProfile("bakery"),
      strategy: { excluded: [{ network: "facebook" }] },
      company: {},
    };
    const text = renderImpact(knowledgeImpact(before, after, [profile]), { language, knowledge: after });
    for (const part of told) expect(text).toContain(part);
  });

  it("names no more companies than a reader can take, and says how many there are", () => {
    const after = withRules((rules) => rules.filter(({ name }) => !name.startsWith("goals/")));
    const many = Array.from({ length: 25 }, () => exampleProfile("bakery"));
    const text = renderImpact(knowledgeImpact(before, after, many), { language: "en" });
    expect(text.match(/^- \*\*.*\(no\. \d+\)$/gm)).toHaveLength(20);
    expect(text).toContain("Further companies that are judged differently: 5.");
  });

  it("is measured from the built-in knowledge as well", () => {
    expect(knowledgeImpact(builtIn, builtIn, profiles).moved).toEqual([]);
  });
});

describe("the script that shows it", () => {
  const script = fileURLToPath(new URL("../impact.ts", import.meta.url));
  const folder = fileURLToPath(new URL("../knowledge", import.meta.url));
  const started = (...args: readonly string[]) =>
    spawnSync(process.execPath, ["--conditions=@channelfit/source", script, ...args], { encoding: "utf8" });

  it("finds nothing between a folder of knowledge and itself, for all examples and cases", () => {
    const { stdout, status } = started(folder, "--format", "json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ moved: [], rules: { added: [], removed: [], changed: [] } });
    expect(JSON.parse(stdout).judged).toBeGreaterThan(50);
  });

  it.each([
    [["no-such-revision"], "“no-such-revision” is neither a folder of knowledge nor a revision of git that holds some."],
    [[folder, "none.ndjson", "--lang", "de"], "Die Datei none.ndjson gibt es nicht."],
    [[folder, script], "impact.ts, line 1: no valid company profile."],
    [["--lang", "fr"], "There is no option “--lang fr”."],
    [["--from", "main"], "There is no option “--from”."],
  ])("says what is wrong with %s", (args, message) => {
    const { stderr, status } = started(...args);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });
});
