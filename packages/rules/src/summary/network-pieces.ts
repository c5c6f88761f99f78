import type { Knowledge } from "../knowledge.ts";
import { type Decision, decisions } from "../stages/verdicts.ts";
import { type Utf8, type Utf8Text, utf8 } from "../utf8-text.ts";

/**
 * Writes what a summary says of a network, up to its reasons, and ends the network before it.
 * @param network position among the networks of the knowledge
 * @param rank 0 where it has no rank
 * @param tenths its fit
 * @param follows whether there is a network before it
 */
export type NetworkWriter = (
  network: number,
  decision: Decision,
  rank: number,
  tenths: number,
  follows: boolean,
  into: Utf8Text,
) => void;

/** What is written for a decision, by the position of the network. */
interface Pieces {
  readonly unranked: readonly Utf8[];
  readonly ranked: readonly Utf8[];
  readonly end: Utf8;
}

/** Fits there are, in tenths. */
const mostTenths = 1000;

/** Makes ready to write about networks: all that does not depend on a profile is written once. */
export function networkWriter({ networks }: Pick<Knowledge, "networks">): NetworkWriter {
  const fits = Array.from({ length: mostTenths + 1 }, (_, tenths) => utf8(String(tenths / 10)));
  const ranks = [0, ...networks.keys()].map((_, rank) => utf8(`${rank},"fit":`));
  const piecesAfter = (start: string) =>
    new Map(Object.values(decisions).map((decision: Decision) => [decision, piecesOf(start, decision, networks)]));
  const [first, others] = [piecesAfter(""), piecesAfter("]},")];
  return (network, decision, rank, tenths, follows, into) => {
    const { ranked, end, unranked } = (follows ? others : first).get(decision) as Pieces;
    if (rank === 0) return into.put(unranked[network] as Utf8);
    into.put(ranked[network] as Utf8);
    into.put(ranks[rank] as Utf8);
    into.put(fits[tenths] ?? utf8(String(tenths / 10)));
    into.put(end);
  };
}

function piecesOf(before: string, { verdict, codes }: Decision, networks: Knowledge["networks"]): Pieces {
  const start = networks.map(({ id }) => `${before}{"network":${JSON.stringify(id)},"verdict":"${verdict}","rank":`);
  const end = `,"whyNot":${JSON.stringify(codes)},"reasons":[`;
  return { unranked: start.map((text) => utf8(`${text}null,"fit":null${end}`)), ranked: start.map(utf8), end: utf8(end) };
}
