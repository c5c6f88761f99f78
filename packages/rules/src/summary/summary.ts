import type {
  Candidate,
  GateId,
  GateState,
  Language,
  Member,
  NetworkId,
  ReadinessStatus,
  Reason,
  Report,
  RiskId,
  Severity,
  WhyNot,
} from "@channelfit/schema";
import { type Knowledge, parameter } from "../knowledge.ts";

/** The part of a report that is worth a line when there are many: what was decided, and the strongest reasons. */
export interface Summary {
  readonly knowledge: { readonly version: string; readonly hash: string };
  /** The only day a judgement knows, as YYYY-MM-DD. */
  readonly assessedAt: string;
  readonly company: Report["company"];
  readonly status: ReadinessStatus;
  /** Gates that decide the status. */
  readonly statusGates: readonly string[];
  readonly gates: readonly { readonly id: GateId; readonly state: GateState }[];
  /** The own base, where one is chosen. */
  readonly hub: NetworkId | null;
  /** Chosen networks, the base first. */
  readonly members: readonly Pick<Member, "network" | "role" | "hours">[];
  /** Hours a week that can be used; null while they are unknown. */
  readonly usableHours: number | null;
  /** Hours a week the chosen networks take. */
  readonly usedHours: number;
  /** Every network, best first. */
  readonly networks: readonly NetworkSummary[];
  /** The most severe risks. */
  readonly risks: readonly RiskSummary[];
}

/** One network in a line. */
export interface NetworkSummary extends Pick<Candidate, "network" | "verdict" | "rank" | "fit"> {
  /** Kinds of reasons against choosing it, each once. */
  readonly whyNot: readonly WhyNot["code"][];
  /** Its strongest reasons, for the networks at the top; none further down. */
  readonly reasons: readonly ReasonSummary[];
}

/** One reason in one language. */
export interface ReasonSummary {
  /** Name of the rule, such as `goals/recruiting@linkedin`. */
  readonly rule: string;
  readonly effect: "for" | "against";
  readonly says: string;
}

/** One risk in one language. */
export interface RiskSummary {
  readonly id: RiskId;
  readonly severity: Severity;
  readonly rule: string;
  readonly says: string;
}

/** How much a summary holds; the numbers are parameters of the knowledge. */
export interface SummaryLimits {
  /** Networks that are told with reasons. */
  readonly networks: number;
  /** Reasons for each of them. */
  readonly reasons: number;
  readonly risks: number;
}

/** How much a summary by this knowledge holds. */
export function summaryLimits(knowledge: Knowledge): SummaryLimits {
  return {
    networks: parameter(knowledge, "summaryNetworks"),
    reasons: parameter(knowledge, "summaryReasons"),
    risks: parameter(knowledge, "summaryRisks"),
  };
}

/** The summary of a report. This is what a summary means; the recommender writes the same one without the report. */
export function summaryOf(report: Report, language: Language, limits: SummaryLimits): Summary {
  const { knowledge, assessedAt, company, status, statusGates, gates, portfolio, candidates, risks } = report;
  return {
    knowledge: { version: knowledge.version, hash: knowledge.hash },
    assessedAt,
    company,
    status,
    statusGates,
    gates: gates.map(({ id, state }) => ({ id, state })),
    hub: portfolio.members.find(({ role }) => role === "hub")?.network ?? null,
    members: portfolio.members.map(({ network, role, hours }) => ({ network, role, hours })),
    usableHours: portfolio.usableHours,
    usedHours: portfolio.usedHours,
    networks: candidates.map(
      ({ network, verdict, rank, fit, whyNot, contributions }, position): NetworkSummary => ({
        network,
        verdict,
        rank,
        fit,
        whyNot: [...new Set(whyNot.map(({ code }) => code))],
        reasons:
          position < limits.networks
            ? contributions.slice(0, limits.reasons).map(({ effect, reason }) => worded(reason, language, effect))
            : [],
      }),
    ),
    risks: risks.slice(0, limits.risks).map(({ id, severity, reasons: [reason] }): RiskSummary => {
      if (!reason) throw new Error(`the risk ${id} has no reason`);
      return { id, severity, rule: reason.rule, says: reason.says[language] };
    }),
  };
}

function worded({ rule, says }: Reason, language: Language, effect: ReasonSummary["effect"]): ReasonSummary {
  return { rule, effect, says: says[language] };
}
