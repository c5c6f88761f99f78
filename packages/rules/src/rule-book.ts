import { boundRules } from "./bound-rules.ts";
import { layoutOf } from "./engine/layout.ts";
import type { Knowledge } from "./knowledge.ts";
import type { RuleBook } from "./prepare.ts";
import { type GenericRule, genericRules, specialise } from "./specialise.ts";

/**
 * Works the rules of a knowledge out.
 * @param rules those of the report where absent
 */
export function ruleBookOf(knowledge: Knowledge, rules: readonly GenericRule[] = genericRules(knowledge)): RuleBook {
  const flat = specialise(knowledge, rules);
  return {
    outcomeAt: (position) => rules[position],
    outcomeCount: rules.length,
    checklistStart: rules.findLastIndex(({ event }) => event.type !== "checklist") + 1,
    conditionAt(position) {
      const rule = rules[position];
      if (!rule) throw new Error(`there is no rule ${position}`);
      return rule.conditions;
    },
    bound: boundRules(flat, rules, knowledge),
    layout: layoutOf(flat),
  };
}
