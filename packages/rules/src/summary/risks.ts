import { type Knowledge, order, parameterTable } from "../knowledge.ts";
import { fromWorst } from "../stages/risks.ts";
import type { RuleColumns } from "./rule-columns.ts";

/** Picks of the rules that fired those with which the worst risks begin, in the order of a report. */
export function worstRisks(knowledge: Knowledge, rules: RuleColumns): (fired: readonly number[], count: number) => number[] {
  const places = parameterTable(knowledge, "riskScopeOrder");
  const inOrder = [...knowledge.risks].sort((a, b) => (places[a.scope] ?? 0) - (places[b.scope] ?? 0) || order(a.id, b.id));
  const placeOf = new Map<string, number>(inOrder.map(({ id }, place) => [id, place]));
  return (fired, count) => {
    const first = new Map<string, { position: number; rank: number }>();
    for (const position of fired) {
      const { event } = rules.ruleAt(position).rule;
      if (event.type !== "risk") continue;
      const { risk, severity } = event.params;
      const rank = fromWorst.indexOf(severity) * placeOf.size + (placeOf.get(risk) ?? 0);
      const known = first.get(risk);
      if (!known || rank < known.rank) first.set(risk, { position, rank });
    }
    return [...first.values()]
      .sort((a, b) => a.rank - b.rank)
      .slice(0, count)
      .map(({ position }) => position);
  };
}
