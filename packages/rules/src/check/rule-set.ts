import { nearest, type Path } from "@channelfit/schema";
import { operators } from "../engine/conditions.ts";
import type { IssueDetails } from "./issue.ts";

/** A condition that json-rules-engine would accept and we refuse. */
interface ConditionProblem {
  readonly code: string;
  readonly path: Path;
  readonly details: IssueDetails;
}

const operatorNames = Object.keys(operators);
const forbidden: Readonly<Record<string, string>> = {
  not: "condition-not",
  priority: "condition-priority",
  path: "condition-path",
  params: "condition-path",
  condition: "condition-reference",
};

type Json = Readonly<Record<string, unknown>>;

/** What a set of rules says that is not in our part of json-rules-engine, whatever else is wrong with it. */
export function conditionProblems(data: unknown): ConditionProblem[] {
  const rules = isObject(data) && Array.isArray(data.rules) ? data.rules : [];
  return rules.flatMap((rule, position) => (isObject(rule) ? ruleProblems(rule, ["rules", position]) : []));
}

function ruleProblems(rule: Json, path: Path): ConditionProblem[] {
  const priority = "priority" in rule ? [problemOf("condition-priority", [...path, "priority"])] : [];
  const conditions = "conditions" in rule ? partProblems(rule.conditions, [...path, "conditions"]) : [];
  return [...priority, ...conditions];
}

/** Walks without recursion, so that no depth of nesting can exhaust the stack. */
function partProblems(root: unknown, rootPath: Path): ConditionProblem[] {
  const problems: ConditionProblem[] = [];
  const queue = [{ condition: root, path: rootPath }];
  for (let entry = queue.shift(); entry; entry = queue.shift()) {
    const { condition, path } = entry;
    if (!isObject(condition)) {
      problems.push(problemOf("condition-unclear", path));
      continue;
    }
    const refused = Object.keys(condition).filter((key) => Object.hasOwn(forbidden, key));
    problems.push(...refused.map((key) => problemOf(forbidden[key] ?? "", [...path, key], { key })));
    const joins = ["all", "any"].filter((key) => Array.isArray(condition[key]));
    for (const key of joins) {
      const parts = condition[key] as unknown[];
      if (parts.length === 0) problems.push(problemOf("condition-empty", [...path, key], { key }));
      for (const [position, part] of parts.entries()) queue.push({ condition: part, path: [...path, key, position] });
    }
    if (joins.length === 0 && refused.length === 0) problems.push(...comparisonProblems(condition, path));
  }
  return problems;
}

function comparisonProblems({ fact, operator }: Json, path: Path): ConditionProblem[] {
  if (typeof fact !== "string" || typeof operator !== "string") return [problemOf("condition-unclear", path)];
  if (operatorNames.includes(operator)) return [];
  const details = { value: operator, expected: operatorNames.join(", "), nearest: nearest(operator, operatorNames) };
  return [problemOf("condition-operator", [...path, "operator"], details)];
}

function problemOf(code: string, path: Path, details: IssueDetails = {}): ConditionProblem {
  return { code, path, details };
}

function isObject(value: unknown): value is Json {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
