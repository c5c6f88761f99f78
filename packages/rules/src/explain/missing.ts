import type { CompanyProfile, FitReach, MissingAnswer, NetworkId, Report } from "@channelfit/schema";
import { fitRanges, type Interval } from "../bounds.ts";
import { isAnswered } from "../completeness.ts";
import { type Facts, type FlatCondition, holds, literalsOf } from "../engine/conditions.ts";
import { add, has, indexesOf, type Reach } from "../engine/evaluator.ts";
import { type Knowledge, order } from "../knowledge.ts";
import type { Prepared, PreparedRule } from "../prepare.ts";
import { round } from "../stages/fit.ts";
import { fieldOf } from "../words.ts";

/** A rule that waits for an answer, by its position. */
interface Waiting {
  readonly position: number;
  readonly rule: PreparedRule;
  readonly condition: FlatCondition;
}

/** The fit a network can still reach; undefined where no criterion can count. */
export function fitReach(network: NetworkId, facts: Facts, reach: Reach, prepared: Prepared): FitReach | undefined {
  const interval = fitRanges(facts, reach, prepared)(network);
  return interval && rounded(interval);
}

/** The open answers that can change something for a network, and what. */
export function missingAnswers(
  network: NetworkId,
  {
    profile,
    report,
    facts,
    reach,
    prepared,
  }: { profile: CompanyProfile; report: Report; facts: Facts; reach: Reach; prepared: Prepared },
): MissingAnswer[] {
  const { knowledge } = prepared;
  const waiting = waitingRules(network, reach, prepared);
  const openGates = report.gates.filter(({ state }) => state === "unknown");
  const fields = new Set([
    ...openGates.flatMap(({ missing }) => missing),
    ...waiting.flatMap(({ condition }) => unknownFields(condition, facts, knowledge)),
  ]);
  const answers = [...fields]
    .filter((field) => !isAnswered(profile, field))
    .map((field): MissingAnswer => {
      const released = waiting.filter(({ condition }) => couldFireBy(field, condition, facts, knowledge));
      return {
        field,
        gates: openGates.filter(({ missing }) => missing.includes(field)).map(({ id }) => id),
        criteria: [...new Set(released.flatMap(criterionOf))].sort(order),
        fit: fitWith(released, network, facts, reach, prepared),
        outcomes: [...new Set(released.flatMap(outcomeOf))].sort(order),
      };
    })
    .filter(({ gates, criteria, outcomes }) => gates.length + criteria.length + outcomes.length > 0);
  return answers.sort((a, b) => b.gates.length - a.gates.length || width(b.fit) - width(a.fit) || order(a.field, b.field));
}

/** Rules about a network, and those that make a criterion count, that could fire but need not. */
function waitingRules(network: NetworkId, { certain, possible }: Reach, { networkAt, outcomeAt, ruleAt }: Prepared): Waiting[] {
  return indexesOf(possible)
    .filter((position) => !has(certain, position))
    .filter((position) => outcomeAt(position) === "criterion" || networkAt(position) === network)
    .map((position) => {
      const rule = ruleAt(position);
      return { position, rule, condition: rule.condition };
    });
}

function unknownFields(condition: FlatCondition, facts: Facts, knowledge: Knowledge): string[] {
  return literalsOf(condition)
    .filter(({ fact }) => facts[fact] === undefined)
    .flatMap(({ fact }) => fieldsBehind(fact, knowledge));
}

/** Fields a fact is read from. */
export function fieldsBehind(fact: string, { derivedFacts }: Pick<Knowledge, "derivedFacts">): readonly string[] {
  return derivedFacts[fact]?.from ?? [fieldOf(fact)];
}

/** Whether a condition can come true by one field alone, while every other open answer stays open. */
function couldFireBy(field: string, condition: FlatCondition, facts: Facts, knowledge: Knowledge): boolean {
  if ("all" in condition) return condition.all.every((part) => couldFireBy(field, part, facts, knowledge));
  if ("any" in condition) return condition.any.some((part) => couldFireBy(field, part, facts, knowledge));
  const actual = facts[condition.fact];
  return actual === undefined ? fieldsBehind(condition.fact, knowledge).includes(field) : holds(condition, actual);
}

function fitWith(
  released: readonly Waiting[],
  network: NetworkId,
  facts: Facts,
  { certain }: Reach,
  prepared: Prepared,
): FitReach {
  const possible = certain.slice();
  for (const { position } of released) add(possible, position);
  const interval = fitRanges(facts, { certain, possible }, prepared)(network);
  return rounded(interval ?? { lower: 0, upper: 0 });
}

function criterionOf({ rule: { rule } }: Waiting): string[] {
  const { type, params } = rule.event;
  return type === "for" || type === "against" || type === "criterion" ? [params.criterion] : [];
}

function outcomeOf({ rule: { rule } }: Waiting): MissingAnswer["outcomes"] {
  const { type } = rule.event;
  return type === "for" || type === "against" || type === "exclude" || type === "task" || type === "confidence" ? [type] : [];
}

function rounded({ lower, upper }: Interval): FitReach {
  return { lower: round(lower, 1), upper: round(upper, 1) };
}

function width({ lower, upper }: FitReach): number {
  return upper - lower;
}
