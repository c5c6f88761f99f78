import { describe, expect, it } from "vitest";
import type { FormWords } from "../src/session-api.ts";
import { allFields, emptyProfile, fieldsOf, formOf, profileForm } from "../src/session-api.ts";
import own from "./own-form.json" with { type: "json" };

const words = own.words as unknown as FormWords;
const fields = new Map(allFields(fieldsOf(own.schema, words)).map((field) => [field.path, field]));

describe("a field read from a schema", () => {
  it.each([
    ["version", "text"],
    ["shop", "group"],
    ["shop.kind", "choice"],
    ["shop.busy", "level"],
    ["seats", "integer"],
    ["opened", "date"],
    ["colours", "choices"],
    ["mottos", "texts"],
    ["suppliers", "entries"],
    ["suppliers[].price", "number"],
    ["notes", "map"],
  ])("%s takes the kind of answer its schema describes: %s", (path, kind) => {
    expect(fields.get(path)?.kind).toBe(kind);
  });

  it("has the words of its question", () => {
    expect(fields.get("shop.kind")).toMatchObject({
      label: { en: "Kind" },
      question: { de: "Welche Art Laden?" },
      why: { en: "Everything starts with it." },
      help: { en: "What is most of it?" },
      tier: "quick",
      options: [
        { value: "bakery", label: { de: "Bäckerei" } },
        { value: "florist", label: { de: "Blumenladen" } },
      ],
    });
  });

  it("is called by its title or key where nobody wrote a question", () => {
    expect(fields.get("shop.name")?.label.en).toBe("Name of the shop");
    expect(fields.get("mottos")?.label.en).toBe("mottos");
    expect(fields.get("mottos")?.tier).toBe("full");
  });

  it("keeps “don’t know” apart from its options", () => {
    expect(fields.get("shop.busy")?.options.map(({ value }) => value)).toEqual([0, 1, 2]);
    expect(fields.get("shop.busy")?.unknown).toEqual({ value: "unknown", label: { de: "weiß ich nicht", en: "don’t know" } });
    expect(fields.get("shop.kind")?.unknown).toBeUndefined();
  });

  it("tells its limits, those of the entries for a list", () => {
    expect(fields.get("seats")?.limits).toEqual({ minimum: 0, maximum: 500 });
    expect(fields.get("mottos")?.limits).toEqual({ maxLength: 80 });
  });

  it("takes the words of options from the lists of all alternatives, and says when other answers are possible", () => {
    expect(fields.get("colours")).toMatchObject({
      open: true,
      options: [
        { value: "red", label: { de: "rot" } },
        { value: "green", label: { de: "green" } },
      ],
      limits: { pattern: "^#[0-9a-f]{6}$", example: "#ff8800" },
    });
  });

  it("is no field when its name begins with a dollar sign", () => {
    expect(fields.has("$schema")).toBe(false);
  });

  it("cannot be read when a reference leads nowhere", () => {
    expect(() => fieldsOf({ properties: { a: { $ref: "#/$defs/Lost" } } }, words)).toThrow("no definition Lost");
  });
});

describe("a form", () => {
  const form = formOf({ schema: own.schema, words, check: () => [], without: ["version"] });

  it("has the steps in their order, and asks for what has a question and an answer of its own", () => {
    expect(form.steps.map(({ id, fields: asked }) => [id, asked.map(({ path }) => path)])).toEqual([
      ["first", ["shop.kind", "shop.busy", "colours"]],
      ["second", ["suppliers", "seats"]],
    ]);
  });

  it("has the fields of entries in the order of their questions", () => {
    expect(form.steps[1]?.fields[0]?.fields.map(({ path }) => path)).toEqual(["suppliers[].good", "suppliers[].price"]);
  });
});

describe("the form for company profiles", () => {
  it("asks for every field that has an answer of its own, but for the version", () => {
    const form = profileForm();
    const asked = new Set(form.steps.flatMap((step) => allFields(step.fields)).map(({ path }) => path));
    const left = [...form.fields.values()].filter(({ path, kind }) => !asked.has(path) && kind !== "group");
    expect(left.map(({ path }) => path)).toEqual(["schemaVersion", "checklistAnswers", "extensions"]);
  });

  it("has words in both languages for every field and option", () => {
    const all = [...profileForm().fields.values()];
    for (const { path, label, question, why, options } of all) {
      const texts = [label, question, why, ...options.map((option) => option.label)];
      expect(texts.filter((text) => !text?.de || !text.en || text.de === path)).toEqual([]);
    }
  });

  it("begins with a valid profile", () => {
    expect(profileForm().check({ ...emptyProfile("2026-11-23") })).toEqual([]);
  });
});
