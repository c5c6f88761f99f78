import type { CompanyProfile, Condition, GateResult, NextQuestion } from "@channelfit/schema";
import { isAnswered } from "../completeness.ts";
import { literalsOf } from "../engine/conditions.ts";
import type { Findings } from "../findings.ts";
import { parameter } from "../knowledge.ts";
import type { ReportKnowledge } from "../report-knowledge.ts";
import { fieldOf } from "../words.ts";

/** The open questions that matter most: first what leaves a gate undecided, then what leaves a criterion out of the fit. */
export function nextQuestions(
  profile: CompanyProfile,
  gates: readonly GateResult[],
  findings: Findings,
  knowledge: ReportKnowledge,
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

/** Criteria that do not count, with the fields that would make them count. */
function leftOut(findings: Findings, knowledge: ReportKnowledge): [string, readonly string[]][] {
  const active = new Set(findings.criterion.map(({ params }) => params.criterion));
  const open = knowledge.criteria.filter(({ id }) => !active.has(id));
  return open.map(({ id }) => [id, fieldsOf(id, knowledge)]);
}

/** Fields by criterion: the rules that say so are looked for once. */
const known = new WeakMap<ReportKnowledge, Map<string, readonly string[]>>();

function fieldsOf(criterion: string, knowledge: ReportKnowledge): readonly string[] {
  const ofKnowledge = known.get(knowledge) ?? new Map<string, readonly string[]>();
  known.set(knowledge, ofKnowledge);
  const fields = ofKnowledge.get(criterion) ?? fieldsBehind(criterion, knowledge);
  ofKnowledge.set(criterion, fields);
  return fields;
}

function fieldsBehind(criterion: string, { ruleSets }: ReportKnowledge): string[] {
  const rules = ruleSets.flatMap((set) => set.rules);
  const conditions = rules.flatMap(({ event, conditions }) =>
    event.type === "criterion" && event.params.criterion === criterion ? [conditions] : [],
  );
  return [...new Set(conditions.flatMap(factsIn).map(fieldOf))];
}

function factsIn(condition: Condition): string[] {
  return literalsOf(condition as Parameters<typeof literalsOf>[0]).map(({ fact }) => fact);
}
