import type { Rule } from "@channelfit/schema";
import { countRules, precomputed, readCondition, readRule } from "#built-in";
import type { OutcomeRule } from "./built-in/parts.ts";
import { builtIn } from "./built-in.ts";
import { builtInAnswers } from "./built-in-report.ts";
import type { RuleBook } from "./prepare.ts";
import { type GenericRule, genericRules, outcomeOfAnswer, type RuleOutcome } from "./specialise.ts";

/** The rules of the built-in knowledge, worked out at build time. */
export function builtInRules(): RuleBook {
  const checklistStart = countRules();
  const outcomes: OutcomeRule[] = [];
  const answers = builtInAnswers();
  const answerOutcomes: RuleOutcome[] = [];
  let answerRules: readonly GenericRule[] | undefined;
  return {
    outcomeAt(position) {
      if (position < 0) return undefined;
      if (position < checklistStart) {
        outcomes[position] ??= readRule(position);
        return outcomes[position];
      }
      const answer = answers[position - checklistStart];
      if (answer !== undefined) answerOutcomes[position - checklistStart] ??= outcomeOfAnswer(answer);
      return answerOutcomes[position - checklistStart];
    },
    outcomeCount: checklistStart + answers.length,
    checklistStart,
    conditionAt(position) {
      if (position < checklistStart) return readCondition(position);
      answerRules ??= genericRules<Rule>({ ruleSets: [], checklist: builtIn.checklist });
      const answer = answerRules[position - checklistStart];
      if (!answer) throw new Error(`there is no rule ${position}`);
      return answer.conditions;
    },
    ...precomputed(),
  };
}
