import type { Knowledge } from "../knowledge.ts";
import { type Decision, decisions } from "../stages/verdicts.ts";
import { type Utf8, type Utf8Text, utf8 } from "../utf8-text.ts";

/**
 * Writes what a summary says of a network, up to its reasons.
 * @param network position among the networks of the knowledge
 * @param rank undefined where it has no rank
 * @param tenths its fit
 */
export type NetworkWriter = (
  network: number,
  decision: Decision,
  rank: number | undefined,
  tenths: number,
  into: Utf8Text,
) => void;

/** What is written for a decision, by the position of the network. */
interface Pieces {
  readonly unranked: readonly Utf8[];
  readonly start: readonly Utf8[];
  readonly end: Utf8;
}

/** Fits there are, in tenths. */
const mostTenths = 1000;

/** Makes ready to write about networks: all that does not depend on a profile is written once. */
export function networkWriter({ networks }: Pick<Knowledge, "networks">): NetworkWriter {
  const fits = Array.from({ length: mostTenths + 1 }, (_, tenths) => utf8(String(tenths / 10)));
  const ranks = networks.map((_, index) => utf8(`${index + 1},"fit":`));
  const byDecision = new Map<Decision, Pieces>();
  for (const decision of Object.values(decisions)) {
    const start = networks.map(({ id }) => `{"network":${JSON.stringify(id)},"verdict":"${decision.verdict}","rank":`);
    const end = `,"whyNot":${JSON.stringify(decision.codes)},"reasons":[`;
    byDecision.set(decision, {
      start: start.map(utf8),
      end: utf8(end),
      unranked: start.map((text) => utf8(`${text}null,"fit":null${end}`)),
    });
  }
  return (network, decision, rank, tenths, into) => {
    const { start, end, unranked } = byDecision.get(decision) as Pieces;
    if (rank === undefined) return into.put(unranked[network] as Utf8);
    into.put(start[network] as Utf8);
    into.put(ranks[rank - 1] as Utf8);
    into.put(fits[tenths] ?? utf8(String(tenths / 10)));
    into.put(end);
  };
}
