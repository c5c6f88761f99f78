import { partRules } from "../sections/parts.ts";
import { genericRules, specialise } from "../specialise.ts";
import type { Check } from "./context.ts";
import { unboundFact } from "./fact-domains.ts";
import { issueAt } from "./issue.ts";
import { clausesOf, satisfiable } from "./worlds.ts";

/**
 * Rules, answers of the checklist and pieces of sections that can never hold: no network has what they read, or their comparisons
 * rule each other out.
 */
export const checkReachable: Check = ({ conditions, knowledge, domains }) => {
  const own = new Set(conditions.map(({ id }) => id));
  const named = [...genericRules(knowledge), ...partRules(knowledge.sections)].map((rule) => ({ ...rule, id: idOf(rule.name) }));
  const flat = specialise(
    knowledge,
    named.filter(({ id }) => own.has(id)).map(({ id, ...rule }) => ({ ...rule, name: id })),
  );
  const domainOf = (fact: string) => domains.get(unboundFact(fact));
  const alive = new Set<string>();
  for (const { rule, condition } of flat) {
    if (alive.has(rule.name)) continue;
    const clauses = clausesOf(condition);
    if (!clauses || clauses.some((clause) => satisfiable(clause, domainOf))) alive.add(rule.name);
  }
  return conditions.flatMap(({ id, kind, place, condition }) => {
    if (kind === "question") {
      const clauses = clausesOf(condition as Parameters<typeof clausesOf>[0]);
      return clauses?.some((clause) => satisfiable(clause, domainOf)) === false ? [issueAt(place, "never-asked", { id })] : [];
    }
    return alive.has(id) ? [] : [issueAt(place, "never-holds", { id })];
  });
};

/** Answers and pieces are named without the list they belong to. */
function idOf(name: string): string {
  const [group, ...rest] = name.split("/");
  return sectionOrChecklist.has(group ?? "") ? rest.join("/") : name;
}

const sectionOrChecklist = new Set(["checklist", "brief", "training", "guidelines", "benefits", "workshop", "goal-finder"]);
