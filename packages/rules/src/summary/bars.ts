import type { Network, Prerequisite } from "@channelfit/schema";
import type { Finding } from "../findings.ts";
import type { Choosable } from "../stages/portfolio.ts";
import { firedIn, type Range, type SummaryRules } from "./summary-rules.ts";

/** What bars a network from the choice whatever its fit. */
export type Bars = Pick<Choosable, "exclusions" | "prerequisites">;

const none: Bars = { exclusions: [], prerequisites: [] };

/** Finds what bars each network, by its position; the list holds until the next profile. */
export function barsOf({ groups, ranges }: SummaryRules, networks: readonly Network[]): (fired: Uint32Array) => readonly Bars[] {
  const range: Range = { start: ranges.exclude.start, end: ranges.task.end };
  const rules = groups.slice(range.start, range.end).flatMap((group) => group.rules.map(({ rule }) => rule));
  const added = rules.map((rule) => {
    const { event } = rule.rule;
    const exclusions = event.type === "exclude" ? [{ rule, params: event.params, reason: rule.reason }] : [];
    const prerequisites = event.type === "task" ? [{ step: event.params.step, reason: rule.reason }] : [];
    return {
      network: networks.findIndex(({ id }) => id === rule.network),
      bars: { exclusions, prerequisites } satisfies { exclusions: Finding<"exclude">[]; prerequisites: Prerequisite[] },
    };
  });
  const positions = new Int32Array(rules.length);
  const found: Bars[] = networks.map(() => none);
  return (fired) => {
    found.fill(none);
    const count = firedIn(fired, range, positions);
    for (let index = 0; index < count; index += 1) {
      const entry = added[(positions[index] as number) - range.start];
      if (!entry || entry.network < 0) continue;
      const known = found[entry.network] ?? none;
      found[entry.network] = known === none ? entry.bars : joined(known, entry.bars);
    }
    return found;
  };
}

function joined(one: Bars, other: Bars): Bars {
  return {
    exclusions: [...one.exclusions, ...other.exclusions],
    prerequisites: [...one.prerequisites, ...other.prerequisites],
  };
}
