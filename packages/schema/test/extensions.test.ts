import { describe, expect, it } from "vitest";
import { type AnswerKind, extensionFields, type QuestionStep, validateProfile } from "../src/index.ts";
import cases from "./extensions.cases.json" with { type: "json" };

const text = { de: "Text", en: "text" };
const frequency = { often: { de: "oft", en: "often" }, never: { de: "nie", en: "never" } };

function question(path: string, answer: AnswerKind, options?: Record<string, typeof text>): QuestionStep["questions"][number] {
  const label = { de: `Feld ${path}`, en: `field ${path}` };
  return { path: `extensions.acme.${path}`, answer, label, question: text, why: text, tier: "full", ...(options && { options }) };
}

const step: QuestionStep = {
  step: "acme",
  order: 100,
  names: text,
  questions: [
    question("visitors", { kind: "choice" }, frequency),
    question("days", { kind: "choices" }, { mo: text, sa: text }),
    question("pride", { kind: "level" }),
    question("guests", { kind: "integer", minimum: 0, maximum: 100 }),
    question("since", { kind: "date" }),
    question("motto", { kind: "text", maxLength: 12 }),
    question("shop.open", { kind: "choice" }, frequency),
  ],
};
const questions = [step];

function issuesOf(extensions: object) {
  const result = validateProfile({ schemaVersion: "1.0.0", assessedAt: "2026-11-23", extensions }, { questions });
  return result.issues ?? [];
}

describe("answers to questions of a pack", () => {
  it.each(cases)("with $name", ({ answers, issues }) => {
    const found = issuesOf({ acme: answers });
    expect(found.map(({ code, pointer, nearest }) => [code, pointer, ...(nearest === undefined ? [] : [nearest])])).toEqual(
      issues,
    );
    for (const { says } of found) expect(`${says.de}${says.en}`).not.toMatch(/[{}]|undefined|„“|“”/);
  });

  it("are called by the label of their question", () => {
    expect(issuesOf({ acme: { guests: 101 } })[0]?.says).toEqual({
      de: "„Feld guests“ ist mit 101 zu groß. Der größte Wert ist 100.",
      en: "“field guests” is too large at 101. The largest value is 100.",
    });
  });

  it("of somebody else are left alone", () => {
    expect(issuesOf({ other: { visitors: "oftn" }, acme: {} })).toEqual([]);
  });

  it("are described as fields", () => {
    expect(extensionFields(questions).slice(0, 4)).toEqual([
      { path: "extensions.acme.visitors", kind: "choice", options: ["often", "never"] },
      { path: "extensions.acme.days", kind: "list", entries: "choice", options: ["mo", "sa"] },
      { path: "extensions.acme.pride", kind: "level" },
      { path: "extensions.acme.guests", kind: "integer", minimum: 0, maximum: 100 },
    ]);
  });
});
