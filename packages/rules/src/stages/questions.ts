import type { CompanyProfile, Condition, GateResult, NextQuestion } from "@channelfit/schema";
import { isAnswered } from "../completeness.ts";
import { literalsOf } from "../engine/conditions.ts";
import type { Findings } from "../findings.ts";
import { type Knowledge, parameter } from "../knowledge.ts";
import { fieldOf } from "../words.ts";

/** The open questions that matter most: first what leaves a gate undecided, then what leaves a criterion out of the fit. */
export function nextQuestions(
  profile: CompanyProfile,
  gates: readonly GateResult[],
  findings: Findings,
  knowledge: Knowledge,
): NextQuestion[] {
  const questions = new Map<string, NextQuestion>();
  const questionFor = (field: string): NextQuestion => {
    const path = askable(profile, field);
    const question = questions.get(path) ?? { path, gates: [], criteria: [] };
    questions.set(path, question);
    return question;
  };
  for (const { id, missing } of gates) {
    for (const field of missing) {
      const { gates: concerned } = questionFor(field);
      if (!concerned.includes(id)) concerned.push(id);
    }
  }
  for (const [criterion, fields] of leftOut(findings, knowledge)) {
    for (const field of fields.filter((candidate) => !isAnswered(profile, candidate))) {
      const { criteria } = questionFor(field);
      if (!criteria.includes(criterion)) criteria.push(criterion);
    }
  }
  return [...questions.values()].slice(0, parameter(knowledge, "nextQuestions"));
}

/** Fields of a list are asked by asking for the list, until there is one. */
function askable(profile: CompanyProfile, field: string): string {
  const list = field.slice(0, field.indexOf("[]"));
  return field.includes("[]") && !isAnswered(profile, list) ? list : field;
}

function leftOut(findings: Findings, knowledge: Knowledge): [string, string[]][] {
  const active = new Set(findings.criterion.map(({ params }) => params.criterion));
  const rules = knowledge.ruleSets.flatMap((set) => set.rules);
  return knowledge.criteria
    .filter(({ id }) => !active.has(id))
    .map(({ id }) => {
      const conditions = rules.flatMap(({ event, conditions }) =>
        event.type === "criterion" && event.params.criterion === id ? [conditions] : [],
      );
      return [id, [...new Set(conditions.flatMap(factsIn).map(fieldOf))]];
    });
}

function factsIn(condition: Condition): string[] {
  return literalsOf(condition as Parameters<typeof literalsOf>[0]).map(({ fact }) => fact);
}
