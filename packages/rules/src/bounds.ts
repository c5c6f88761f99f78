import type { Facts } from "./engine/conditions.ts";
import { type Fired, has, indexesOf } from "./engine/evaluator.ts";
import { shareRange } from "./findings.ts";
import type { SettledFacts } from "./open-facts.ts";
import type { Prepared, PreparedRule } from "./prepare.ts";
import { fitCriteria, ruleTableOf } from "./rule-table.ts";

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

/** Two passes over the same facts: open answers as false, then as true; those that stay open for good as false in both. */
export function reachOf({ facts, closed }: Pick<SettledFacts, "facts" | "closed">, { evaluator }: Prepared): Reach {
  return { certain: evaluator.certain(facts), possible: evaluator.possible(facts, closed) };
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
  const { knowledge } = prepared;
  const criteria = fitCriteria(knowledge);
  const { lower, upper, fixed, possible } = movesOf(facts, reach, prepared);
  const intervals = new Map<string, Interval>();
  for (const [network, { id }] of knowledge.networks.entries()) {
    const counted = criteria.flatMap(({ weight, base }, position) => {
      if (possible[position] !== 1) return [];
      const place = network * criteria.length + position;
      const value = { lower: clamp(base + (lower[place] ?? 0)), upper: clamp(base + (upper[place] ?? 0)) };
      return [{ weight, fixed: fixed[position] === 1, value }];
    });
    if (counted.length > 0) intervals.set(id, { lower: 100 * extreme(counted, "lower"), upper: 100 * extreme(counted, "upper") });
  }
  return intervals;
}

/** How far rules move each criterion of each network at least and at most, and which criteria count for certain or can count. */
interface Moves {
  /** By network and, within it, criterion of the fit. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** 1 by criterion. */
  readonly fixed: Uint8Array;
  readonly possible: Uint8Array;
}

function movesOf(facts: Facts, { certain, possible }: Reach, prepared: Prepared): Moves {
  const { knowledge } = prepared;
  const table = ruleTableOf(prepared);
  const criteria = fitCriteria(knowledge).length;
  const size = knowledge.networks.length * criteria;
  const moves = {
    lower: new Float64Array(size),
    upper: new Float64Array(size),
    fixed: new Uint8Array(criteria),
    possible: new Uint8Array(criteria),
  };
  const ranges = table.shares.map((share) => shareRange(share, facts, knowledge));
  for (const rule of indexesOf(possible)) {
    const criterion = table.criterion[rule] ?? -1;
    if (criterion < 0) continue;
    const sure = has(certain, rule);
    if (table.switches[rule] === 1) {
      moves.possible[criterion] = 1;
      if (sure) moves.fixed[criterion] = 1;
      continue;
    }
    const network = table.network[rule] ?? -1;
    const strength = table.strength[rule] ?? 0;
    if (network < 0 || strength === 0) continue;
    let lowest = sure ? 1 : 0;
    let highest = 1;
    for (const share of table.sharesOf[rule] ?? []) {
      const [least, most] = ranges[share] ?? [0, 1];
      lowest *= least;
      highest *= most;
    }
    const place = network * criteria + criterion;
    moves.lower[place] = (moves.lower[place] ?? 0) + strength * (strength > 0 ? lowest : highest);
    moves.upper[place] = (moves.upper[place] ?? 0) + strength * (strength > 0 ? highest : lowest);
  }
  return moves;
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
