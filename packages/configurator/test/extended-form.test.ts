import { builtIn, extendKnowledge } from "@channelfit/rules";
import type { AnswerKind, Question, QuestionStep } from "@channelfit/schema";
import { describe, expect, it } from "vitest";
import { createSession, emptyProfile, extendedForm, profileForm, questionsOf, reduce } from "../src/index.ts";

const both = (text: string) => ({ de: text, en: text });

/** A kind of answer, what a form makes of it, and an answer that is right and one that is wrong. */
const kinds: readonly (AnswerKind & { readonly right: unknown; readonly wrong: unknown })[] = [
  { kind: "level", right: 3, wrong: 5 },
  { kind: "choice", right: "weekly", wrong: "daily" },
  { kind: "choices", right: ["weekly", "never"], wrong: ["daily"] },
  { kind: "integer", minimum: 1, right: 2, wrong: 0 },
  { kind: "number", maximum: 2, right: 1.5, wrong: 2.5 },
  { kind: "text", maxLength: 3, right: "abc", wrong: "abcd" },
  { kind: "date", right: "2026-11-23", wrong: "23.11.2026" },
];

function questionFor({ right: _, wrong: __, ...answer }: (typeof kinds)[number]): Question {
  const options = { weekly: both("weekly"), never: both("never") };
  const name = answer.kind;
  return {
    path: `extensions.acme.inner.${name}`,
    answer,
    label: both(name),
    question: both(`${name}?`),
    why: both("why"),
    tier: "quick",
    ...(name.startsWith("choice") && { options }),
  };
}

const steps: readonly QuestionStep[] = [
  { step: "acme", order: 100, names: both("Acme"), questions: kinds.slice(0, 3).map(questionFor) },
  { step: "acme", order: 100, names: both("Acme"), questions: kinds.slice(3).map(questionFor) },
];
const [facebook] = builtIn.networks;
if (!facebook) throw new Error("there are no networks");
const forum = { ...facebook, id: "acme/forum" as const, names: both("Forum") };
const knowledge = extendKnowledge(builtIn, { name: "acme", version: "1.0.0", networks: [forum], questions: steps });
const form = extendedForm(knowledge);

describe("the questionnaire with a pack", () => {
  it("is the usual one without", () => {
    expect(extendedForm(builtIn)).toBe(profileForm());
  });

  it("asks all questions about one step together, after the usual ones", () => {
    const usual = profileForm().steps.map(({ id }) => id);
    expect(form.steps.map(({ id }) => id)).toEqual([...usual, "acme"]);
    expect(form.steps.at(-1)?.fields.map(({ path }) => path)).toEqual(kinds.map(({ kind }) => `extensions.acme.inner.${kind}`));
  });

  it.each(kinds)("takes what may be answered: $kind", ({ kind, right, wrong }) => {
    const at = `/extensions/acme/inner/${kind}`;
    const asked = (value: unknown) => {
      const state = reduce(form, createSession(emptyProfile("2026-11-23")), { type: "answer", at, value });
      return questionsOf(form, state).find((question) => question.at === at);
    };
    expect(form.fields.get(`extensions.acme.inner.${kind}`)?.kind).toBe(kind);
    expect([asked(undefined)?.state, asked(right)?.state, asked(wrong)?.state]).toEqual(["open", "answered", "invalid"]);
    expect(asked(wrong)?.issues.map(({ pointer }) => pointer.startsWith(at))).toEqual([true]);
  });

  it.each(kinds)("lets people not know: $kind", ({ kind }) => {
    const at = `/extensions/acme/inner/${kind}`;
    const state = reduce(form, createSession(emptyProfile("2026-11-23")), { type: "unknown", at });
    expect(questionsOf(form, state).find((question) => question.at === at)?.state).toBe("unknown");
    expect(form.check(state.answers)).toEqual([]);
  });

  it("offers the networks of the pack by their names, beside the usual ones", () => {
    const options = form.fields.get("presences[].network")?.options ?? [];
    expect(options).toContainEqual({ value: "acme/forum", label: forum.names });
    expect(options.length).toBe((profileForm().fields.get("presences[].network")?.options.length ?? 0) + 1);
  });
});
