import type { Localized } from "@channelfit/schema";
import { ruleSet as isRuleSet } from "@channelfit/schema/knowledge";
import { fill, nearest } from "@channelfit/schema/vocabulary";
import content from "../messages.json" with { type: "json" };
import { operators } from "./engine/conditions.ts";

/** A mistake in a set of rules: where it is and why it is one. */
export interface RuleSetProblem {
  readonly code: string;
  /** JSON pointer of the place. */
  readonly pointer: string;
  /** The valid spelling closest to what was written. */
  readonly nearest?: string;
  readonly says: Localized;
}

const messages: Readonly<Record<string, Localized>> = content.messages;
const operatorNames = Object.keys(operators);
const forbidden: Readonly<Record<string, string>> = {
  not: "condition-not",
  priority: "condition-priority",
  path: "condition-path",
  params: "condition-path",
  condition: "condition-reference",
};

/**
 * Checks that a value is a set of rules in our part of json-rules-engine. What that engine would accept and we refuse is told with
 * its reason; everything else by the schema.
 * @returns no problems for a valid set
 */
export function checkRuleSet(data: unknown): RuleSetProblem[] {
  const rules = isObject(data) && Array.isArray(data.rules) ? data.rules : [];
  const refused = rules.flatMap((rule, position) => (isObject(rule) ? ruleProblems(rule, `/rules/${position}`) : []));
  if (refused.length > 0) return refused;
  if (isRuleSet(data)) return [];
  const problems = (isRuleSet.errors ?? []).filter(({ keyword }) => keyword !== "anyOf");
  return problems.map(({ instancePath, message = "", params }) =>
    problemOf("schema", instancePath, { problem: `${message} ${Object.values(params).join(", ")}`.trim() }),
  );
}

type Json = Readonly<Record<string, unknown>>;

function ruleProblems(rule: Json, pointer: string): RuleSetProblem[] {
  const priority = "priority" in rule ? [problemOf("condition-priority", `${pointer}/priority`)] : [];
  return [...priority, ...conditionProblems(rule.conditions, `${pointer}/conditions`)];
}

/** Walks without recursion, so that no depth of nesting can exhaust the stack. */
function conditionProblems(root: unknown, rootPointer: string): RuleSetProblem[] {
  const problems: RuleSetProblem[] = [];
  const queue = [{ condition: root, pointer: rootPointer }];
  for (let entry = queue.shift(); entry; entry = queue.shift()) {
    const { condition, pointer } = entry;
    if (!isObject(condition)) {
      problems.push(problemOf("condition-unclear", pointer));
      continue;
    }
    const refused = Object.keys(condition).filter((key) => Object.hasOwn(forbidden, key));
    problems.push(...refused.map((key) => problemOf(forbidden[key] ?? "", `${pointer}/${key}`, { key })));
    const joins = ["all", "any"].filter((key) => Array.isArray(condition[key]));
    for (const key of joins) {
      const parts = condition[key] as unknown[];
      if (parts.length === 0) problems.push(problemOf("condition-empty", `${pointer}/${key}`, { key }));
      for (const [position, part] of parts.entries()) queue.push({ condition: part, pointer: `${pointer}/${key}/${position}` });
    }
    if (joins.length === 0 && refused.length === 0) problems.push(...comparisonProblems(condition, pointer));
  }
  return problems;
}

function comparisonProblems({ fact, operator }: Json, pointer: string): RuleSetProblem[] {
  if (typeof fact !== "string" || typeof operator !== "string") return [problemOf("condition-unclear", pointer)];
  if (operatorNames.includes(operator)) return [];
  const suggestion = nearest(operator, operatorNames);
  const code = suggestion === undefined ? "condition-operator" : "condition-operator-suggestion";
  const details = { value: operator, expected: operatorNames.join(", "), nearest: suggestion ?? "" };
  return [{ ...problemOf(code, `${pointer}/operator`, details), ...(suggestion !== undefined && { nearest: suggestion }) }];
}

function problemOf(code: string, pointer: string, details: Readonly<Record<string, string>> = {}): RuleSetProblem {
  return { code, pointer, says: fill(messages[code] ?? { de: code, en: code }, details) };
}

function isObject(value: unknown): value is Json {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
