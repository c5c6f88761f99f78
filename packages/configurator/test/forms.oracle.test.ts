import { readdirSync, readFileSync } from "node:fs";
import { fields, validateProfile } from "@channelfit/schema";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { toJsonForms, toRjsf, withoutEmpty } from "../src/exports.ts";

const folder = new URL("../../../examples/profiles/", import.meta.url);
const profiles = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), "utf8"))] as const);

describe.each(["de", "en"] as const)("the schema for form libraries (%s)", (language) => {
  const { schema, validator } = toRjsf(language);
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, formats: { date: /^\d{4}-\d\d-\d\d$/ } });
  const isValid = ajv.compile(schema);

  it("is the same for both libraries", () => {
    expect(toJsonForms(language).schema).toEqual(schema);
  });

  it.each(profiles)("accepts %s", (_, profile) => {
    expect([isValid(profile), isValid.errors]).toEqual([true, null]);
    expect(validator.validateFormData(profile)).toEqual({ errors: [], errorSchema: {} });
    expect(toJsonForms(language).errorsOf(profile)).toEqual([]);
  });

  it.each([
    ["a goal that does not exist", { goals: [{ id: "fame" }] }, ".goals[0].id", "/goals/0/id"],
    ["hours that are text", { resources: { hoursPerWeek: "many" } }, ".resources.hoursPerWeek", "/resources/hoursPerWeek"],
    [
      "a share above a hundred",
      { integration: { budgetShiftPercent: 101 } },
      ".integration.budgetShiftPercent",
      "/integration/budgetShiftPercent",
    ],
    ["an audience of no kind", { audiences: [{}] }, ".audiences[0].kind", "/audiences/0"],
  ])("refuses %s, at its place and in the language", (_, answers, property, instancePath) => {
    const data = { schemaVersion: "1.0.0", assessedAt: "2026-11-23", ...answers };
    expect(isValid(data)).toBe(false);
    const says = validateProfile(data, { language }).issues?.[0]?.message;
    expect(validator.validateFormData(data).errors).toMatchObject([{ property, message: says }]);
    expect(toJsonForms(language).errorsOf(data)).toMatchObject([{ instancePath, message: says }]);
  });

  it("never makes an object with optional fields only a must", () => {
    const required = (node: typeof schema): boolean =>
      Object.entries(node.properties ?? {}).every(
        ([key, child]) =>
          (!node.required?.includes(key) || child.type !== "object" || (child.required?.length ?? 0) > 0) && required(child),
      );
    expect(required(schema)).toBe(true);
  });

  it("has words of that language everywhere", () => {
    const titles = [...JSON.stringify(schema).matchAll(/"title":"([^"]*)"/g)].map(([, title]) => title);
    expect(titles.length).toBeGreaterThan(300);
    expect(titles.filter((title) => fields.some(({ path }) => path.includes(".") && path === title))).toEqual([]);
  });
});

describe("form data", () => {
  it("loses what libraries leave behind where nothing was answered, and keeps that a list is empty", () => {
    expect(withoutEmpty({ company: {}, web: { blog: undefined }, goals: [{ id: "sales", target: {} }], presences: [] })).toEqual({
      goals: [{ id: "sales" }],
      presences: [],
    });
  });
});
