import type { FlatCondition } from "../engine/conditions.ts";
import type { Conditional } from "../engine/evaluator.ts";
import type { Prepared, PreparedRule } from "../prepare.ts";
import type { RuleOutcome } from "../specialise.ts";

/** Kinds of outcome a summary rests on, in the order in which it evaluates them. */
const told = ["for", "against", "criterion", "gate", "status", "exclude", "task", "risk"] as const;

type Told = (typeof told)[number];

/** A rule a summary rests on. */
interface SummaryRule {
  /** Place among all rules, which are sorted by name. */
  readonly place: number;
  readonly rule: PreparedRule;
}

/** Rules that fire together: the same rule about several networks, on one condition. */
export interface RuleBundle extends Conditional {
  readonly rules: readonly SummaryRule[];
}

/** Part of a list, from the first position up to but not including the second. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The rules a summary rests on, by kind of outcome. What fires is told by the position of a group. */
export interface SummaryRules {
  readonly groups: readonly RuleBundle[];
  readonly ranges: Readonly<Record<Told, Range>>;
}

/**
 * Picks the rules a summary rests on. Most of what speaks for or against networks is one rule spread over all of them, and most of
 * these fire on the same answers, so that one decision does for all.
 */
export function summaryRulesOf(prepared: Prepared): SummaryRules {
  const byOutcome = new Map<RuleOutcome["event"]["type"] | undefined, SummaryRule[]>(told.map((outcome) => [outcome, []]));
  for (let place = 0; place < prepared.ruleCount; place += 1)
    byOutcome.get(prepared.outcomeAt(place))?.push({ place, rule: prepared.ruleAt(place) });
  const groups: RuleBundle[] = [];
  const ranges = told.map((outcome): [Told, Range] => {
    const start = groups.length;
    const rules = byOutcome.get(outcome) ?? [];
    groups.push(...(outcome === "for" || outcome === "against" ? grouped(rules) : rules.map(alone)));
    return [outcome, { start, end: groups.length }];
  });
  return { groups, ranges: Object.fromEntries(ranges) as Record<Told, Range> };
}

function alone(rule: SummaryRule): RuleBundle {
  return { condition: rule.rule.condition, rules: [rule] };
}

/**
 * Rules that differ in their network alone. Groups are sorted by name without the network, so that the rules about one network keep
 * the order they have among all rules: sums of strengths are then the same to the last bit.
 */
function grouped(rules: readonly SummaryRule[]): RuleBundle[] {
  const groups = new Map<string, { name: string; condition: FlatCondition; rules: SummaryRule[] }>();
  for (const entry of rules) {
    const { rule } = entry;
    const name = rule.name.replace(`@${rule.network}`, "@");
    const key = JSON.stringify([name, rule.condition, rule.shares]);
    const group = groups.get(key) ?? { name, condition: rule.condition, rules: [] };
    group.rules.push(entry);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Writes the positions of a range that fired to a list. @returns how many there are */
export function firedIn(fired: Uint32Array, { start, end }: Range, positions: Int32Array): number {
  let count = 0;
  for (let word = start >>> 5; word << 5 < end; word += 1) {
    let bits = fired[word] as number;
    if (word === start >>> 5) bits &= -1 << (start & 31);
    if (end - (word << 5) < 32) bits &= (1 << (end & 31)) - 1;
    for (; bits !== 0; bits &= bits - 1) {
      positions[count] = (word << 5) + 31 - Math.clz32(bits & -bits);
      count += 1;
    }
  }
  return count;
}
