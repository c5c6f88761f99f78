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

/** A piece in which only the digits of rank and fit change. */
interface Form {
  readonly piece: Utf8;
  readonly rankAt: number;
  readonly fitAt: number;
}

/** What is written for a decision. */
interface Pieces {
  /** By the position of the network. */
  readonly unranked: readonly Utf8[];
  /** By the position of the network and how many signs rank and fit have; each made at first use. */
  readonly forms: (Form | undefined)[];
}

/** Fits there are, in tenths. */
const mostTenths = 1000;
/** Most signs of a rank and of a fit, for the places of forms. */
const [rankSigns, fitSigns] = [3, 5];

/** Makes ready to write about networks: all but the digits is written once. */
export function networkWriter({ networks }: Pick<Knowledge, "networks">): NetworkWriter {
  const fits = Array.from({ length: mostTenths + 1 }, (_, tenths) => utf8(String(tenths / 10)));
  const ranks = Array.from({ length: networks.length + 1 }, (_, rank) => utf8(String(rank)));
  const startOf = (network: number, { verdict }: Decision, follows: boolean) =>
    `${follows ? "]}," : ""}{"network":${JSON.stringify(networks[network]?.id)},"verdict":"${verdict}","rank":`;
  const endOf = ({ codes }: Decision) => `,"whyNot":${JSON.stringify(codes)},"reasons":[`;
  const piecesWhere = (follows: boolean) =>
    new Map(
      Object.values<Decision>(decisions).map((decision): [Decision, Pieces] => [
        decision,
        {
          unranked: networks.map((_, network) => utf8(`${startOf(network, decision, follows)}null,"fit":null${endOf(decision)}`)),
          forms: [],
        },
      ]),
    );
  const [first, others] = [piecesWhere(false), piecesWhere(true)];
  const formOf = (network: number, decision: Decision, follows: boolean, rank: Utf8, fit: Utf8): Form => {
    const before = `${startOf(network, decision, follows)}${"0".repeat(rank.length)},"fit":`;
    const fitAt = utf8(before).length;
    const rankAt = utf8(startOf(network, decision, follows)).length;
    return { piece: utf8(`${before}${"0".repeat(fit.length)}${endOf(decision)}`), rankAt, fitAt };
  };
  // Networks next to each other in rank mostly have the same decision.
  let last: { decision: Decision | undefined; pieces: Pieces } = { decision: undefined, pieces: { unranked: [], forms: [] } };
  return (network, decision, rank, tenths, follows, into) => {
    if (!follows) last = { decision: undefined, pieces: first.get(decision) as Pieces };
    else if (decision !== last.decision) last = { decision, pieces: others.get(decision) as Pieces };
    const { unranked, forms } = last.pieces;
    if (rank === 0) return into.put(unranked[network] as Utf8);
    const rankText = ranks[rank] as Utf8;
    const fitText = fits[tenths] as Utf8;
    const place = (network * rankSigns + rankText.length) * fitSigns + fitText.length;
    const form = forms[place] ?? formOf(network, decision, follows, rankText, fitText);
    forms[place] = form;
    for (let sign = 0; sign < rankText.length; sign += 1) form.piece[form.rankAt + sign] = rankText[sign] as number;
    for (let sign = 0; sign < fitText.length; sign += 1) form.piece[form.fitAt + sign] = fitText[sign] as number;
    into.put(form.piece);
  };
}
