import { readFileSync } from "node:fs";
import { validateProfile } from "@channelfit/schema";
import { Engine } from "json-rules-engine";
import { describe, expect, it } from "vitest";
import { factsOf } from "../src/facts.ts";
import { builtIn, createRecommender, operators, recommendAsync, toJsonRules } from "../src/index.ts";

const companies = ["bakery", "hotel", "solo-consultant"] as const;

function profileOf(name: string) {
  const { value } = validateProfile(
    JSON.parse(readFileSync(new URL(`../../../examples/profiles/${name}.json`, import.meta.url), "utf8")),
  );
  if (!value) throw new Error(`${name}.json is not a valid profile`);
  return value;
}

describe("the rules exported as plain json-rules-engine rules", () => {
  const rules = toJsonRules(builtIn);
  const engine = new Engine([...rules], { allowUndefinedFacts: true });
  for (const [name, operator] of Object.entries(operators)) {
    engine.removeOperator(name);
    engine.addOperator(name, operator as (actual: unknown, expected: unknown) => boolean);
  }

  it.each(companies)("fire in a stock engine as they do here, for %s", async (name) => {
    const profile = profileOf(name);
    const known = Object.fromEntries(Object.entries(factsOf(profile, builtIn)).filter(([, value]) => value !== undefined));
    const { results } = await engine.run(known);
    const fired = results.map((result) => result.name ?? "").sort();
    expect(fired).toEqual(createRecommender(builtIn).evaluate(profile).sort());
  });

  it("are JSON and nothing else", () => {
    expect(JSON.parse(JSON.stringify(rules))).toEqual(rules);
  });
});

describe("facts of the caller's own", () => {
  const solo = profileOf("solo-consultant");
  const hoursOf = async (facts: Parameters<typeof recommendAsync>[1]) =>
    (await recommendAsync(solo, facts)).gates.find(({ id }) => id === "G-STAFF")?.state;

  it.each([
    ["a value", 0],
    ["a promise", Promise.resolve(0)],
    ["a function of the profile", () => 0],
    ["a function that takes its time", async () => 0],
  ])("may be %s", async (_, hours) => {
    expect(await hoursOf({})).toBe("pass");
    expect(await hoursOf({ facts: { "resources.hoursPerWeek": hours } })).toBe("fail");
  });

  it("stay unknown when nobody knows them", async () => {
    expect(await hoursOf({ facts: { "resources.hoursPerWeek": Promise.resolve(undefined) } })).toBe("unknown");
  });

  it("are named when finding them out fails", async () => {
    const failing = recommendAsync(solo, { facts: { "extensions.rating": () => Promise.reject(new Error("offline")) } });
    await expect(failing).rejects.toThrow(/extensions\.rating/);
    await expect(failing).rejects.toHaveProperty("cause.message", "offline");
  });
});
