import { type Knowledge, order, parameterTable } from "../knowledge.ts";
import { fromWorst } from "../stages/risks.ts";
import { firedIn, type SummaryRules } from "./summary-rules.ts";

/** Picks of the rules that fired those with which the worst risks begin, by their places, in the order of a report. */
export function worstRisks(knowledge: Knowledge, rules: SummaryRules, count: number): (fired: Uint32Array) => number[] {
  const range = rules.ranges.risk;
  const scopes = parameterTable(knowledge, "riskScopeOrder");
  const inOrder = [...knowledge.risks].sort((a, b) => (scopes[a.scope] ?? 0) - (scopes[b.scope] ?? 0) || order(a.id, b.id));
  const placeOf = new Map<string, number>(inOrder.map(({ id }, place) => [id, place]));
  const telling = rules.groups.slice(range.start, range.end).flatMap(({ rules }) => rules);
  /** By rule: severity first, then the place of the risk. */
  const ranks = Int32Array.from(telling, ({ rule: { name, rule } }) => {
    if (rule.event.type !== "risk") throw new Error(`the rule ${name} tells no risk`);
    return fromWorst.indexOf(rule.event.params.severity) * inOrder.length + (placeOf.get(rule.event.params.risk) ?? 0);
  });
  /** By place of the risk: the worst rule that fired, the first of equal ones; -1 where none did. */
  const worst = new Int32Array(inOrder.length);
  const positions = new Int32Array(telling.length);
  return (fired) => {
    worst.fill(-1);
    const many = firedIn(fired, range, positions);
    for (let index = 0; index < many; index += 1) {
      const rule = (positions[index] as number) - range.start;
      const place = (ranks[rule] as number) % inOrder.length;
      const known = worst[place] as number;
      if (known < 0 || (ranks[rule] as number) < (ranks[known] as number)) worst[place] = rule;
    }
    const found: number[] = [];
    for (let place = 0; place < worst.length; place += 1) if ((worst[place] as number) >= 0) found.push(worst[place] as number);
    found.sort((a, b) => (ranks[a] as number) - (ranks[b] as number));
    return found.slice(0, count).map((rule) => telling[rule]?.place ?? -1);
  };
}
