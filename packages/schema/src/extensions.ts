import type { Field } from "./field.ts";
import type { AnswerKind, Question, QuestionStep } from "./generated/types.ts";
import { expectationOf, type IssueCode, type IssueDraft } from "./issue.ts";
import { nearest } from "./nearest.ts";
import { valueAt } from "./pointer.ts";
import { problemsOf, type ShapeNode } from "./shape.ts";

/** Stands for "nobody could say" with every kind of answer. */
const unknown = "unknown";

/** The fields that own questions ask for, in their order, such as `extensions.acme.visitors`. */
export function extensionFields(steps: readonly QuestionStep[]): Field[] {
  return steps.flatMap(({ questions }) => questions.map(fieldOf));
}

function fieldOf({ path, answer, options }: Question): Field {
  const { kind = "text", ...limits } = answer ?? {};
  const shape: Pick<Field, "kind" | "entries"> = kind === "choices" ? { kind: "list", entries: "choice" } : { kind };
  const values = kind === "choice" || kind === "choices" ? Object.keys(options ?? {}) : [];
  return { path, ...shape, ...(values.length > 0 && { options: values }), ...limits };
}

/** What is wrong with own answers, by the questions that ask for them. Answers nobody asks for belong to others and are left alone. */
export function extensionProblems(profile: object, steps: readonly QuestionStep[]): IssueDraft[] {
  const questions = steps.flatMap((step) => step.questions);
  return [...questions.flatMap((question) => answerProblems(profile, question)), ...strangers(profile, questions)];
}

function answerProblems(profile: object, question: Question): IssueDraft[] {
  const { path, answer, label } = question;
  const place = path.split(".");
  const value = valueAt(profile, place);
  if (value === undefined || value === unknown || !answer) return [];
  const field = fieldOf(question);
  return problemsOf(nodeOf(answer, field.options), value, place).map((problem) => ({
    ...problem,
    code: problem.code as IssueCode,
    expected: expectationOf(field),
    kind: field.kind,
    details: { label, limit: problem.expected },
  }));
}

function nodeOf({ kind, minimum, maximum, maxLength }: AnswerKind, options: Field["options"] = []): ShapeNode {
  const limits = { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
  switch (kind) {
    case "level":
      return { type: "integer", enum: [0, 1, 2, 3, 4] };
    case "choice":
      return { enum: options };
    case "choices":
      return { type: "array", items: { enum: options }, uniqueItems: true };
    case "date":
      return { type: "string", format: "date" };
    case "text":
      return { type: "string", ...(maxLength !== undefined && { maxLength }) };
    default:
      return { type: kind, ...limits };
  }
}

/** Misspelt answers: keys beside those that are asked for, in the groups that belong to the questions. */
function strangers(profile: object, questions: readonly Question[]): IssueDraft[] {
  const asked = new Map<string, Set<string>>();
  for (const { path } of questions) {
    const parts = path.split(".");
    for (let depth = 2; depth < parts.length; depth += 1) {
      const group = parts.slice(0, depth).join(".");
      asked.set(group, (asked.get(group) ?? new Set()).add(parts[depth] ?? ""));
    }
  }
  return [...asked].flatMap(([group, keys]) => {
    const place = group.split(".");
    const value = valueAt(profile, place);
    if (value === null || typeof value !== "object") return [];
    return Object.keys(value).flatMap((key): IssueDraft[] => {
      if (keys.has(key)) return [];
      const known = [...keys];
      return [{ code: "additional-property", path: [...place, key], expected: known.join(" | "), nearest: nearest(key, known) }];
    });
  });
}
