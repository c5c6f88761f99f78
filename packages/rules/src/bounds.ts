import type { NetworkId } from "@channelfit/schema";
import type { Facts } from "./engine/conditions.ts";
import { has, type Reach } from "./engine/evaluator.ts";
import { holdsAny, isAlike, type RuleGroup } from "./engine/rule-group.ts";
import { shareRange } from "./findings.ts";
import type { SettledFacts } from "./open-facts.ts";
import type { Prepared } from "./prepare.ts";
import { fitCriteria, type Move, type RuleTable, ruleTableOf } from "./rule-table.ts";

/** Lowest and highest value something can still take. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** The fit a network can still reach; undefined where no criterion can ever count. */
export type FitRanges = (network: NetworkId) => Interval | undefined;

/** Two passes over the same facts: open answers as false, then as true; those that stay open for good as false in both. */
export function reachOf({ facts, closed }: Pick<SettledFacts, "facts" | "closed">, { evaluator }: Prepared): Reach {
  return { certain: evaluator.certain(facts), possible: evaluator.possible(facts, closed) };
}

/** The fit every network can still reach; networks of which no criterion can ever count are left out. */
export function fitIntervals(facts: Facts, reach: Reach, prepared: Prepared): ReadonlyMap<NetworkId, Interval> {
  const rangeOf = fitRanges(facts, reach, prepared);
  return new Map(
    prepared.knowledge.networks.flatMap(({ id }) => {
      const range = rangeOf(id);
      return range ? [[id, range] as const] : [];
    }),
  );
}

/**
 * Tells the fit a network can still reach, on the scale of 0 to 100, whatever the open answers turn out to be. An interval is never
 * too narrow; it can be wider than what answers can really reach, because each rule is looked at alone.
 */
export function fitRanges(facts: Facts, reach: Reach, prepared: Prepared): FitRanges {
  const table = ruleTableOf(prepared);
  const shares = sharesIn(facts, table, prepared);
  const counting = criteriaIn(reach, table, prepared);
  return (network) => rangeOf(movedBy(table.networks.get(network)?.moves ?? [], shares, reach, counting.length), counting);
}

/** {@link fitRanges} for facts that differ in a few from given ones; what those do not touch is worked out once. */
export function fitRangesNear(
  facts: Facts,
  reach: Reach,
  prepared: Prepared,
): (facts: Facts, reach: Reach, differing: Facts) => FitRanges {
  const table = ruleTableOf(prepared);
  const given = { shares: sharesIn(facts, table, prepared), certain: reach.certain.slice(), possible: reach.possible.slice() };
  const known = new Map<NetworkId, Moved>();
  return (after, reachAfter, differing) => {
    const isShared = Object.keys(differing).some((fact) => table.readByShares.has(fact));
    const shares = isShared ? sharesIn(after, table, prepared) : given.shares;
    const counting = criteriaIn(reachAfter, table, prepared);
    return (network) => {
      const rules = table.networks.get(network);
      if (!rules) return undefined;
      const isSame = !isShared && isAlike(reachAfter.certain, given.certain, rules.moving);
      if (!isSame || !isAlike(reachAfter.possible, given.possible, rules.moving))
        return rangeOf(movedBy(rules.moves, shares, reachAfter, counting.length), counting);
      const moved = known.get(network) ?? movedBy(rules.moves, shares, given, counting.length);
      known.set(network, moved);
      return rangeOf(moved, counting);
    };
  };
}

/** What each share can be at least and at most. */
type Shares = readonly (readonly [lowest: number, highest: number])[];

function sharesIn(facts: Facts, { shares }: RuleTable, { knowledge }: Prepared): Shares {
  return shares.map((share) => shareRange(share, facts, knowledge));
}

/** A criterion of the fit, and whether it counts for certain or could. */
interface Counting {
  readonly weight: number;
  readonly base: number;
  readonly fixed: boolean;
  readonly possible: boolean;
}

function criteriaIn({ certain, possible }: Reach, { switches }: RuleTable, { knowledge }: Prepared): Counting[] {
  return fitCriteria(knowledge).map(({ weight, base }, position) => {
    const rules = switches[position] as RuleGroup;
    return { weight, base, fixed: holdsAny(certain, rules), possible: holdsAny(possible, rules) };
  });
}

/** How far rules move each criterion at least and at most. */
interface Moved {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

function movedBy(moves: readonly Move[], shares: Shares, { certain, possible }: Reach, criteria: number): Moved {
  const lower = new Float64Array(criteria);
  const upper = new Float64Array(criteria);
  for (const { position, criterion, strength, shares: scaling } of moves) {
    if (!has(possible, position)) continue;
    let lowest = has(certain, position) ? 1 : 0;
    let highest = 1;
    for (const share of scaling) {
      const [least, most] = shares[share] ?? [0, 1];
      lowest *= least;
      highest *= most;
    }
    lower[criterion] = (lower[criterion] ?? 0) + strength * (strength > 0 ? lowest : highest);
    upper[criterion] = (upper[criterion] ?? 0) + strength * (strength > 0 ? highest : lowest);
  }
  return { lower, upper };
}

function rangeOf({ lower, upper }: Moved, counting: readonly Counting[]): Interval | undefined {
  const counted = counting.flatMap(({ weight, base, fixed, possible }, position) => {
    if (!possible) return [];
    const value = { lower: clamp(base + (lower[position] ?? 0)), upper: clamp(base + (upper[position] ?? 0)) };
    return [{ weight, fixed, value }];
  });
  if (counted.length === 0) return undefined;
  return { lower: 100 * extreme(counted, "lower"), upper: 100 * extreme(counted, "upper") };
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
