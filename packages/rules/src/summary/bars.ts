import type { NetworkId, Prerequisite } from "@channelfit/schema";
import type { Finding } from "../findings.ts";
import type { Choosable } from "../stages/portfolio.ts";
import { firedIn, type Range, type SummaryRules } from "./summary-rules.ts";

/** What bars a network from the choice whatever its fit. */
export type Bars = Pick<Choosable, "exclusions" | "prerequisites">;

const none: Bars = { exclusions: [], prerequisites: [] };

/** Finds what bars networks; those that nothing bars are not told. */
export function barsOf({ groups, ranges }: SummaryRules): (fired: Uint32Array) => (network: NetworkId) => Bars {
  const range: Range = { start: ranges.exclude.start, end: ranges.task.end };
  const rules = groups.slice(range.start, range.end).flatMap((group) => group.rules.map(({ rule }) => rule));
  /** By rule: what it adds. */
  const added = rules.map((rule): Bars => {
    const { event } = rule.rule;
    const finding = { rule, params: event.params, reason: rule.reason };
    if (event.type === "exclude") return { ...none, exclusions: [finding as Finding<"exclude">] };
    if (event.type === "task")
      return { ...none, prerequisites: [{ step: event.params.step, reason: rule.reason } as Prerequisite] };
    return none;
  });
  const positions = new Int32Array(rules.length);
  const byNetwork = new Map<string | undefined, Bars>();
  return (fired) => {
    byNetwork.clear();
    const count = firedIn(fired, range, positions);
    for (let index = 0; index < count; index += 1) {
      const rule = (positions[index] as number) - range.start;
      const { network } = rules[rule]?.binding ?? {};
      const [known, more] = [byNetwork.get(network), added[rule] ?? none];
      byNetwork.set(network, known ? joined(known, more) : more);
    }
    return (network) => byNetwork.get(network) ?? none;
  };
}

function joined(one: Bars, other: Bars): Bars {
  return {
    exclusions: [...one.exclusions, ...other.exclusions],
    prerequisites: [...one.prerequisites, ...other.prerequisites],
  };
}
