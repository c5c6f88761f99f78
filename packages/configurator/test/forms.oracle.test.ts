import { readdirSync, readFileSync } from "node:fs";
import { builtIn, extendKnowledge } from "@channelfit/rules";
import { fields, type QuestionStep, validateProfile } from "@channelfit/schema";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { toJsonForms, toRjsf, wholeForm, withoutEmpty } from "../src/exports.ts";
import type { Form } from "../src/session-api.ts";

const folder = new URL("../../../examples/profiles/", import.meta.url);
const pack = new URL("../../../examples/own-rules/pack/questions/altstadt.json", import.meta.url);
const profiles = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), "utf8"))] as const);

describe.each(["de", "en"] as const)("the schema for form libraries (%s)", (language) => {
  const form = wholeForm(builtIn);
  const { schema, validator } = toRjsf(language, form);
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, formats: { date: /^\d{4}-\d\d-\d\d$/ } });
  const isValid = ajv.compile(schema);

  it("is the same for both libraries", () => {
    expect(toJsonForms(language, form).schema).toEqual(schema);
  });

  it.each(profiles)("accepts %s", (_, profile) => {
    expect([isValid(profile), isValid.errors]).toEqual([true, null]);
    expect(validator.validateFormData(profile)).toEqual({ errors: [], errorSchema: {} });
    expect(toJsonForms(language, form).errorsOf(profile)).toEqual([]);
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
    expect(toJsonForms(language, form).errorsOf(data)).toMatchObject([{ instancePath, message: says }]);
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

describe("the whole profile", () => {
  const asked = (form: Form) => new Set([...form.asked].map((path) => path.replace(/\bQ\d+\b/, "*")));

  it("holds every field of a profile but the version, which a program fills in, and what a pack would ask for", () => {
    const answerable = fields.filter(({ kind }) => kind !== "group" && kind !== "map").map(({ path }) => path);
    expect(answerable.filter((path) => !asked(wholeForm(builtIn)).has(path))).toEqual(["schemaVersion"]);
  });

  it("asks every question of the checklist in its own words", () => {
    const { schema } = toRjsf("en", wholeForm(builtIn));
    const { properties = {} } = schema.properties?.checklistAnswers ?? {};
    expect(Object.entries(properties).map(([id, { properties: own }]) => [id, own?.answer?.title])).toEqual(
      builtIn.checklist.map(({ id, question }) => [id, question.en]),
    );
    expect(properties.Q01?.properties?.answer?.oneOf?.map((option) => option.const)).toEqual([
      "yes",
      "partly",
      "no",
      "open",
      "not-applicable",
    ]);
  });

  it("holds what a pack asks for under extensions", () => {
    const questions: QuestionStep[] = [JSON.parse(readFileSync(pack, "utf8"))];
    const knowledge = extendKnowledge(builtIn, { name: "altstadt", version: "1.0.0", questions });
    expect(wholeForm(knowledge).asked).toContain("extensions.altstadt.openDoors");
    expect(toJsonForms("de", wholeForm(knowledge)).schema.properties?.extensions?.properties?.altstadt).toBeDefined();
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
