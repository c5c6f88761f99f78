import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { companyProfile, companyProfileIn, validateProfile } from "../src/index.ts";
import cases from "./profile.cases.json" with { type: "json" };

const standard = companyProfile["~standard"];

/** Codes for what JSON Schema cannot say. */
const beyond = ["duplicate-entry", "unsupported-version", "reserved-key"];

/** Whether a text is a day of the calendar. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text);
}

describe("the profile as a Standard Schema", () => {
  it("names version and vendor", () => {
    expect(standard).toMatchObject({ version: 1, vendor: "channelfit" });
  });

  it.each(cases)("answers as validateProfile does: $name", async ({ data }) => {
    expect(await standard.validate(data)).toEqual(validateProfile(data));
  });

  it("gives issues with message and path", async () => {
    const { issues } = await standard.validate({ schemaVersion: "1.0.0", assessedAt: "2026-11-23", goals: [{}] });
    expect(issues).toEqual([
      expect.objectContaining({ path: ["goals", 0, "id"], message: "„Ziel“ fehlt. Bitte ergänzen Sie die Angabe." }),
    ]);
  });

  it("speaks the language asked for", async () => {
    const { issues } = await companyProfileIn("en")["~standard"].validate(null);
    expect(issues?.[0]?.message).toBe("“Profile” expects a group of answers ({ … }). Found “null”.");
  });
});

describe.each([
  { target: "draft-2020-12", ajv: new Ajv2020({ strict: true, strictRequired: false, formats: { date: isDay } }) },
  { target: "draft-07", ajv: new Ajv({ strict: true, formats: { date: isDay } }) },
] as const)("the profile as JSON Schema $target", ({ target, ajv }) => {
  const schema = standard.jsonSchema.input({ target });
  const accepts = ajv.compile(schema);

  it("is a valid schema of that version", () => {
    expect(ajv.validateSchema(schema)).toBe(true);
    expect(schema.$schema).toMatch(target === "draft-07" ? "draft-07" : "2020-12");
  });

  it("needs no other file", () => {
    const references = [...JSON.stringify(schema).matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference);
    expect(references.length).toBeGreaterThan(0);
    expect(references.filter((reference) => !reference?.startsWith("#/"))).toEqual([]);
  });

  it.each(cases)("agrees: $name", ({ data, valid, issues }) => {
    expect(accepts(data)).toBe(valid || issues.every(({ code }) => beyond.includes(code)));
  });

  it("is the same for input and output, and a copy of its own", () => {
    expect(standard.jsonSchema.output({ target })).toEqual(schema);
    standard.jsonSchema.input({ target }).properties = {};
    expect(standard.jsonSchema.input({ target })).toEqual(schema);
  });
});

describe("the profile as any other JSON Schema", () => {
  it.each(["draft-04", "openapi-3.0", "", "constructor"])("is refused for target %j", (target) => {
    expect(() => standard.jsonSchema.input({ target })).toThrow("there are draft-2020-12 and draft-07");
    expect(() => standard.jsonSchema.output({ target })).toThrow("there are draft-2020-12 and draft-07");
  });
});
