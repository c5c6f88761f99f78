import type { ChecklistItem, ChecklistState, CompanyProfile } from "@channelfit/schema";
import { type Fired, has } from "../engine/evaluator.ts";
import type { Findings } from "../findings.ts";
import type { Prepared } from "../prepare.ts";
import type { ReportKnowledge } from "../report-knowledge.ts";

/** Whether an answer such as `Q01/yes` could still come out. */
export type CouldBe = (answer: string) => boolean;

/** Looks up whether an answer could come out for some value of the open answers. */
export function couldBe(possible: Fired, { checklistPosition }: Prepared): CouldBe {
  return (answer) => {
    const position = checklistPosition(answer);
    return position !== undefined && has(possible, position);
  };
}

/** The checklist answered from the profile; an answer given by hand outweighs the derived one, which stays visible. */
export function checklist(
  findings: Findings,
  possible: CouldBe,
  { checklistAnswers = {} }: CompanyProfile,
  { checklist: questions }: ReportKnowledge,
): ChecklistItem[] {
  const certain = new Set(findings.checklist.map(({ question, answer }) => `${question}/${answer}`));
  return questions.map(({ id, fields, step }): ChecklistItem => {
    const derived = derivedAnswer(id, certain, possible);
    const given = checklistAnswers[id]?.answer;
    return { id, answer: given ?? derived, derived, overridden: given !== undefined, fields: [...fields], step };
  });
}

function derivedAnswer(id: string, certain: ReadonlySet<string>, possible: CouldBe): ChecklistState {
  if (certain.has(`${id}/notApplicable`)) return "not-applicable";
  if (certain.has(`${id}/yes`)) return "yes";
  if (certain.has(`${id}/partly`)) return "partly";
  return possible(`${id}/yes`) || possible(`${id}/partly`) ? "open" : "no";
}
