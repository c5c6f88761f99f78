import { type Knowledge, order, parameterTable } from "../knowledge.ts";
import { fromWorst } from "../stages/risks.ts";
import type { RuleColumns } from "./rule-columns.ts";

/** Picks of the rules that fired those with which the worst risks begin, in the order of a report. */
export function worstRisks(knowledge: Knowledge, rules: RuleColumns): (fired: readonly number[], count: number) => number[] {
  const places = parameterTable(knowledge, "riskScopeOrder");
  const inOrder = [...knowledge.risks].sort((a, b) => (places[a.scope] ?? 0) - (places[b.scope] ?? 0) || order(a.id, b.id));
  const placeOf = new Map<string, number>(inOrder.map(({ id }, place) => [id, place]));
  /** Ranks by rule: severity first, then the place of the risk. */
  const ranks: number[] = [];
  const rankOf = (position: number): number => {
    const { event } = rules.ruleAt(position).rule;
    if (event.type !== "risk") throw new Error(`the rule ${position} tells no risk`);
    return fromWorst.indexOf(event.params.severity) * inOrder.length + (placeOf.get(event.params.risk) ?? 0);
  };
  /** By place of the risk: the worst rule that fired, the first of equal ones. */
  const worst: (number | undefined)[] = [];
  return (fired, count) => {
    worst.length = 0;
    for (const position of fired) {
      ranks[position] ??= rankOf(position);
      const rank = ranks[position];
      const place = rank % inOrder.length;
      const known = worst[place];
      if (known === undefined || rank < (ranks[known] ?? 0)) worst[place] = position;
    }
    return worst
      .filter((position) => position !== undefined)
      .sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0))
      .slice(0, count);
  };
}
