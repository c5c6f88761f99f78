import type { Knowledge } from "../knowledge.ts";
import { type Decision, decisions } from "../stages/verdicts.ts";

/**
 * Writes what a summary says of a network, up to its reasons.
 * @param network position among the networks of the knowledge
 * @param rank undefined where it has no rank
 * @param tenths its fit
 */
export type NetworkWriter = (network: number, decision: Decision, rank: number | undefined, tenths: number) => string;

/** Makes ready to write about networks: all that does not depend on a profile is written once. */
export function networkWriter({ networks }: Pick<Knowledge, "networks">): NetworkWriter {
  const fits = Array.from({ length: 1001 }, (_, tenths) => String(tenths / 10));
  const ranks = networks.map((_, index) => `${index + 1},"fit":`);
  const byDecision = new Map<
    Decision,
    { readonly unranked: readonly string[]; readonly start: readonly string[]; readonly end: string }
  >();
  for (const decision of Object.values(decisions)) {
    const start = networks.map(
      ({ id }) => `{"network":${JSON.stringify(id)},"verdict":${JSON.stringify(decision.verdict)},"rank":`,
    );
    const end = `,"whyNot":${JSON.stringify(decision.codes)},"reasons":[`;
    byDecision.set(decision, { start, end, unranked: start.map((text) => `${text}null,"fit":null${end}`) });
  }
  return (network, decision, rank, tenths) => {
    const { start = [], end = "", unranked = [] } = byDecision.get(decision) ?? {};
    if (rank === undefined) return unranked[network] as string;
    return `${start[network]}${ranks[rank - 1]}${fits[tenths] ?? tenths / 10}${end}`;
  };
}
