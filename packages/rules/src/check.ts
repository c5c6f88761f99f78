/** Checks for authors of rules; apart from the main entry, because they bring the validators along. */
export type { RuleSetProblem } from "./check-rule-set.ts";
export { checkRuleSet } from "./check-rule-set.ts";
