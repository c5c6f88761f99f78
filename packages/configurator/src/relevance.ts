import { type Facts, operators } from "@channelfit/rules";
import { type Condition, type Operator, valueAt } from "@channelfit/schema";
import type { Draft } from "./draft.ts";

/** Comparisons that hold while their answer is open: what nobody said is not known to be so. */
const holdsWhileOpen: ReadonlySet<Operator> = new Set(["notEqual", "notIn", "doesNotContain", "containsNone"]);

/**
 * Whether a question is to be asked after the answers so far. Conditions read answers by their path, such as `company.sizeClass`.
 * @throws Error for a comparison with a constant of the catalogue, which no answer has: a mistake of the question's author
 */
export function isRelevant(condition: Condition | undefined, answers: Draft): boolean {
  if (condition === undefined) return true;
  if ("all" in condition) return condition.all.every((part) => isRelevant(part, answers));
  if ("any" in condition) return condition.any.some((part) => isRelevant(part, answers));
  const { fact, operator, value } = condition;
  if (typeof value === "object" && !Array.isArray(value)) throw new Error(`a question cannot compare with ${value.fact}`);
  const answer = valueAt(answers, fact.split("."));
  if (answer === undefined || answer === "unknown") return holdsWhileOpen.has(operator);
  return operators[operator](answer as Facts[string], value);
}
