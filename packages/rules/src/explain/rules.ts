import type { Candidate, ExplainedComparison, ExplainedRule, NetworkId } from "@channelfit/schema";
import { type Facts, type FactValue, holds } from "../engine/conditions.ts";
import { has, type Reach } from "../engine/evaluator.ts";
import { copy, shareOf } from "../findings.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Prepared, PreparedRule } from "../prepare.ts";
import { round } from "../stages/fit.ts";

/** Outcomes that can be about one network. */
const outcomes = ["for", "against", "exclude", "task", "confidence"] as const;

type Outcome = (typeof outcomes)[number];

/** Positions of the rules that can speak about a network. */
function rulesAbout(network: NetworkId, { ruleCount, networkAt, outcomeAt }: Prepared): number[] {
  return Array.from({ length: ruleCount }, (_, position) => position).filter(
    (position) => networkAt(position) === network && isAboutNetworks(outcomeAt(position)),
  );
}

function isAboutNetworks(outcome: string | undefined): outcome is Outcome {
  return outcomes.some((entry) => entry === outcome);
}

/** Every rule that can speak about a network: whether it fired, and how each of its comparisons came out. */
export function explainedRules(candidate: Candidate, facts: Facts, reach: Reach, prepared: Prepared): ExplainedRule[] {
  const pointsFor = pointsPerStrength(candidate, prepared.knowledge);
  return rulesAbout(candidate.network, prepared).flatMap((position): ExplainedRule[] => {
    const rule = prepared.ruleAt(position);
    const { event, sources = [] } = rule.rule;
    if (!isAboutNetworks(event.type)) return [];
    const fired = has(reach.certain, position);
    const criterion = event.type === "for" || event.type === "against" ? event.params.criterion : undefined;
    const given = rule.shares.filter(({ fact, entry }) => fired || includes(facts[fact], entry));
    const share = shareOf({ shares: given }, facts, prepared.knowledge);
    return [
      {
        rule: rule.name,
        outcome: event.type,
        ...(criterion !== undefined && { criterion }),
        state: fired ? "fired" : has(reach.possible, position) ? "open" : "not-fired",
        points: criterion === undefined ? 0 : round(rule.strength * share * pointsFor(criterion), 1),
        comparisons: comparisonsOf(rule, facts),
        sources: [...sources],
      },
    ];
  });
}

/** Points a full strength gives in a criterion; in one that does not count yet, if it came to count. */
function pointsPerStrength(candidate: Candidate, { criteria }: Knowledge): (criterion: string) => number {
  const known = candidate.criteria.reduce((sum, { weight }) => sum + weight, 0);
  return (id) => {
    const criterion = criteria.find((entry) => entry.id === id);
    if (!criterion) return 0;
    if (criterion.part === "feasibility") return 100;
    const counted = candidate.criteria.some((score) => score.criterion === id);
    return (criterion.weight * 100) / (counted ? known : known + criterion.weight);
  };
}

/** The share of an entry that is not among the answers is not known. */
function includes(list: FactValue | undefined, entry: string): boolean {
  return typeof list === "object" && list.includes(entry);
}

function comparisonsOf({ literals }: PreparedRule, facts: Facts): ExplainedComparison[] {
  return literals.map((literal): ExplainedComparison => {
    const actual = facts[literal.fact];
    return {
      fact: literal.fact,
      operator: literal.operator,
      expected: copy(literal.value),
      actual: actual === undefined ? null : copy(actual),
      state: actual === undefined ? "unknown" : holds(literal, actual) ? "holds" : "fails",
    };
  });
}
