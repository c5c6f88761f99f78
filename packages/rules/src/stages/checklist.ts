import type { ChecklistItem, ChecklistState, CompanyProfile } from "@channelfit/schema";
import type { Fired } from "../engine/evaluator.ts";
import type { Findings } from "../findings.ts";
import type { Knowledge } from "../knowledge.ts";
import type { PreparedRule } from "../prepare.ts";

/** Whether the rule at a position is among those that could still fire. */
export type CouldFire = (rule: string) => boolean;

/** Looks up whether a rule could fire for some value of the open answers. */
export function couldFire(possible: Fired, rules: readonly PreparedRule[]): CouldFire {
  const positions = new Map(rules.map(({ name }, position) => [name, position]));
  return (rule) => {
    const position = positions.get(rule);
    return position !== undefined && (((possible[position >>> 5] ?? 0) >>> (position & 31)) & 1) === 1;
  };
}

/** The checklist answered from the profile; an answer given by hand outweighs the derived one, which stays visible. */
export function checklist(
  findings: Findings,
  possible: CouldFire,
  { checklistAnswers = {} }: CompanyProfile,
  { checklist: questions }: Knowledge,
): ChecklistItem[] {
  const certain = new Set(findings.checklist.map(({ question, answer }) => `${question}/${answer}`));
  return questions.map(({ id, fields, step }): ChecklistItem => {
    const derived = derivedAnswer(id, certain, possible);
    const given = checklistAnswers[id]?.answer;
    return { id, answer: given ?? derived, derived, overridden: given !== undefined, fields: [...fields], step };
  });
}

function derivedAnswer(id: string, certain: ReadonlySet<string>, possible: CouldFire): ChecklistState {
  if (certain.has(`${id}/notApplicable`)) return "not-applicable";
  if (certain.has(`${id}/yes`)) return "yes";
  if (certain.has(`${id}/partly`)) return "partly";
  return possible(`checklist/${id}/yes`) || possible(`checklist/${id}/partly`) ? "open" : "no";
}
