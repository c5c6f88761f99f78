import type { Rule } from "@channelfit/schema";
import { countRules, precomputed, readCondition, readRule } from "#built-in";
import { builtIn } from "./built-in.ts";
import { builtInAnswers } from "./built-in-report.ts";
import type { RuleBook } from "./prepare.ts";
import { type GenericRule, genericRules, outcomeOfAnswer, type RuleOutcome } from "./specialise.ts";

/** The rules of the built-in knowledge, worked out at build time. */
export function builtInRules(): RuleBook {
  const checklistStart = countRules();
  const answers = builtInAnswers();
  const outcomeCount = checklistStart + answers.length;
  const outcomes: RuleOutcome[] = [];
  let answerRules: readonly GenericRule[] | undefined;
  return {
    outcomeAt(position) {
      if (position < 0 || position >= outcomeCount) return undefined;
      outcomes[position] ??=
        position < checklistStart ? readRule(position) : outcomeOfAnswer(answers[position - checklistStart] as string);
      return outcomes[position];
    },
    outcomeCount,
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
