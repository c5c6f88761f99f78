import type { Summary } from "@channelfit/rules";

/** What is left to do for a line when the judgement is there already. */
interface Judged {
  readonly summary: Summary;
  /** Networks in no order, each with the number it is ranked by. */
  readonly networks: readonly { readonly number: number; readonly network: Summary["networks"][number] }[];
}

/**
 * The least a program has to do for a line: parse the profile, sort the networks by a number that is known, put the summary together
 * and stringify it.
 * @param answer the summary of a line as JSON
 */
export function floorOf(
  lines: readonly string[],
  answer: (line: string, position: number) => string,
): (line: string, position: number) => string {
  const judged = lines.map((line, position): Judged => {
    const summary = JSON.parse(answer(line, position)) as Summary;
    const networks = summary.networks.map((network, place) => ({ number: -place, network }));
    return { summary, networks: networks.sort((a, b) => (a.network.network < b.network.network ? -1 : 1)) };
  });
  return (line, position) => {
    const profile = JSON.parse(line) as { assessedAt: string; company?: { name?: string; sizeClass?: string } };
    const { summary, networks } = judged[position] as Judged;
    const ranked = [...networks].sort((a, b) => b.number - a.number);
    return JSON.stringify({
      knowledge: summary.knowledge,
      assessedAt: profile.assessedAt,
      company: { name: profile.company?.name, sizeClass: profile.company?.sizeClass },
      status: summary.status,
      statusGates: summary.statusGates,
      gates: summary.gates.map(({ id, state }) => ({ id, state })),
      hub: summary.hub,
      members: summary.members.map(({ network, role, hours }) => ({ network, role, hours })),
      usableHours: summary.usableHours,
      usedHours: summary.usedHours,
      networks: ranked.map(({ network: { network, verdict, rank, fit, whyNot, reasons } }) => ({
        network,
        verdict,
        rank,
        fit,
        whyNot,
        reasons: reasons.map(({ rule, effect, says }) => ({ rule, effect, says })),
      })),
      risks: summary.risks.map(({ id, severity, rule, says }) => ({ id, severity, rule, says })),
    });
  };
}
