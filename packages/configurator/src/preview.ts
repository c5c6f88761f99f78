import type { Interval, Recommender } from "@channelfit/rules";
import type { GateResult, GateState, Localized, NetworkId, Report, Severity, Verdict } from "@channelfit/schema";
import type { Form } from "./form.ts";
import { type Answers, askedInVain, questionsOf, validPart } from "./questions.ts";

/** How the company stands after the answers so far, and what the open answers can still change. */
export interface Preview {
  /** The whole report on the answers so far. */
  readonly report: Report;
  /** Whether no further answer can change the status, the hub or the recommended networks. */
  readonly settled: boolean;
  readonly gates: readonly GatePreview[];
  /** Every network of the catalogue, best first. */
  readonly networks: readonly NetworkPreview[];
  readonly risks: readonly RiskPreview[];
  readonly capacity: Capacity;
}

/** A gate with the states it can still take. */
export interface GatePreview {
  readonly id: string;
  readonly names: Localized;
  readonly kind: GateResult["kind"];
  readonly state: GateState;
  /** The present state among them; only that one when the gate is decided. */
  readonly possible: readonly GateState[];
}

/** A network with the range its fit lies in. */
export interface NetworkPreview {
  readonly id: NetworkId;
  readonly names: Localized;
  readonly verdict: Verdict;
  /** Fit on the answers so far, 0 to 100; null while it is withheld or nothing is known. */
  readonly fit: number | null;
  /** Lowest and highest fit the open answers leave possible, 0 to 100; none when no criterion can count. */
  readonly range?: Interval;
}

/** A risk by its name. */
export interface RiskPreview {
  readonly id: string;
  readonly names: Localized;
  readonly severity: Severity;
}

/** Hours a week; null while nobody said how many there are. */
export interface Capacity {
  readonly available: number | null;
  readonly used: number;
  /** Part of the available hours that is kept free for listening and answering. */
  readonly reserve: number | null;
}

/**
 * How the company stands after the answers so far.
 * @returns undefined while something is missing that every profile has
 */
export function previewOf(
  form: Form,
  { knowledge, recommend, outlook }: Pick<Recommender, "knowledge" | "recommend" | "outlook">,
  state: Answers,
): Preview | undefined {
  const profile = validPart(form, state.answers);
  if (!profile) return undefined;
  const report = recommend(profile);
  const ahead = outlook(profile, { askedInVain: askedInVain(questionsOf(form, state)) });
  const named = <Entry extends { readonly id: string; readonly names: Localized }>(entries: readonly Entry[], id: string) =>
    entries.find((entry) => entry.id === id)?.names ?? { de: id, en: id };
  const { usableHours, usedHours, reserveHours } = report.portfolio;
  return {
    report,
    settled: ahead.settled,
    gates: report.gates.map(({ id, kind, state }) => ({
      id,
      names: named(knowledge.gates, id),
      kind,
      state,
      possible: ahead.gates[id] ?? [state],
    })),
    networks: report.candidates.map(({ network, verdict, fit }) => {
      const range = ahead.fits[network];
      return { id: network, names: named(knowledge.networks, network), verdict, fit, ...(range && { range }) };
    }),
    risks: report.risks.map(({ id, severity }) => ({ id, names: named(knowledge.risks, id), severity })),
    capacity: {
      available: usableHours === null ? null : usableHours + (reserveHours ?? 0),
      used: usedHours,
      reserve: reserveHours,
    },
  };
}
