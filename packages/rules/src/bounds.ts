import type { Facts } from "./engine/conditions.ts";
import { type Fired, has, indexesOf } from "./engine/evaluator.ts";
import { shareRangeOf } from "./findings.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Prepared, PreparedRule } from "./prepare.ts";

/** Lowest and highest value something can still take. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** What fires whatever the open answers are, and what still could. */
export interface Reach {
  readonly certain: Fired;
  /** Holds everything that is certain. */
  readonly possible: Fired;
}

/** Two passes over the same facts: open answers as false, then as true. */
export function reachOf(facts: Facts, { evaluator }: Prepared): Reach {
  return { certain: evaluator.certain(facts), possible: evaluator.possible(facts) };
}

/** Rules that could fire but need not. */
export function openRules({ certain, possible }: Reach, { ruleAt }: Prepared): PreparedRule[] {
  return indexesOf(possible)
    .filter((index) => !has(certain, index))
    .map(ruleAt);
}

/**
 * The fit every network can still reach, on the scale of 0 to 100, whatever the open answers turn out to be. Networks of which no
 * criterion can ever count are left out. An interval is never too narrow; it can be wider than what answers can really reach,
 * because each rule is looked at alone.
 */
export function fitIntervals(facts: Facts, reach: Reach, prepared: Prepared): ReadonlyMap<string, Interval> {
  const { knowledge, ruleAt } = prepared;
  const certain = indexesOf(reach.certain).map(ruleAt);
  const open = openRules(reach, prepared);
  const activeNow = criteriaOf(certain);
  const activeLater = criteriaOf(open);
  const settled = movesOf(certain, (rule) => shareRangeOf(rule, facts, knowledge));
  const movable = movesOf(open, () => [0, 1]);
  const intervals = new Map<string, Interval>();
  for (const { id } of knowledge.networks) {
    const values = fitCriteria(knowledge).map((criterion) => ({
      weight: criterion.weight,
      fixed: activeNow.has(criterion.id),
      possible: activeNow.has(criterion.id) || activeLater.has(criterion.id),
      value: valueInterval(criterion.base, settled.get(`${id} ${criterion.id}`), movable.get(`${id} ${criterion.id}`)),
    }));
    const counted = values.filter(({ possible }) => possible);
    if (counted.length > 0) intervals.set(id, { lower: 100 * extreme(counted, "lower"), upper: 100 * extreme(counted, "upper") });
  }
  return intervals;
}

function fitCriteria({ criteria }: Knowledge): Knowledge["criteria"] {
  return criteria.filter(({ part }) => part === "fit");
}

function criteriaOf(rules: readonly PreparedRule[]): Set<string> {
  return new Set(rules.flatMap(({ rule: { event } }) => (event.type === "criterion" ? [event.params.criterion] : [])));
}

/** Sums of strengths by network and criterion, at their lowest and at their highest. */
function movesOf(
  rules: readonly PreparedRule[],
  shareFor: (rule: PreparedRule) => readonly [lowest: number, highest: number],
): Map<string, Interval> {
  const moves = new Map<string, Interval>();
  for (const rule of rules) {
    const { event } = rule.rule;
    if ((event.type !== "for" && event.type !== "against") || rule.binding.network === undefined) continue;
    const key = `${rule.binding.network} ${event.params.criterion}`;
    const { lower, upper } = moves.get(key) ?? none;
    const [lowest, highest] = shareFor(rule);
    const ends = [rule.strength * lowest, rule.strength * highest];
    moves.set(key, { lower: lower + Math.min(...ends), upper: upper + Math.max(...ends) });
  }
  return moves;
}

const none: Interval = { lower: 0, upper: 0 };

function valueInterval(base: number, settled: Interval = none, movable: Interval = none): Interval {
  return { lower: clamp(base + settled.lower + movable.lower), upper: clamp(base + settled.upper + movable.upper) };
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/**
 * The lowest or highest weighted mean, when criteria that need not count may be left out: one counts if it moves the mean the way
 * we are looking.
 */
function extreme(values: readonly { weight: number; fixed: boolean; value: Interval }[], side: "lower" | "upper"): number {
  const fixed = values.filter((entry) => entry.fixed);
  const optional = values.filter((entry) => !entry.fixed).sort((a, b) => a.value[side] - b.value[side]);
  if (side === "upper") optional.reverse();
  let weight = fixed.reduce((sum, entry) => sum + entry.weight, 0);
  let total = fixed.reduce((sum, entry) => sum + entry.weight * entry.value[side], 0);
  for (const entry of optional) {
    const mean = weight > 0 ? total / weight : undefined;
    const better = mean === undefined || (side === "lower" ? entry.value[side] < mean : entry.value[side] > mean);
    if (!better) break;
    weight += entry.weight;
    total += entry.weight * entry.value[side];
  }
  return weight > 0 ? total / weight : 0;
}
