import type { CompanyProfile, Gate, GateResult, GateState, ReadinessStatus } from "@channelfit/schema";
import { isAnswered } from "../completeness.ts";
import type { Findings } from "../findings.ts";
import type { ReportGate, ReportKnowledge } from "../report-knowledge.ts";

/** What was decided about a gate, without what it rests on. */
export type GateOutcome = Pick<GateResult, "id" | "kind" | "state">;

/** States by which of them counts where rules say several. */
export const precedence: readonly GateState[] = ["not-applicable", "fail", "pass"];

/** State of every gate in its order. What no rule decides is unknown. */
export function gates(findings: Findings, profile: CompanyProfile, { gates: all }: ReportKnowledge): GateResult[] {
  return all.map((gate): GateResult => {
    const fired = findings.gate.filter(({ params }) => params.gate === gate.id);
    const state = stateOf(fired);
    return {
      id: gate.id,
      kind: gate.kind,
      state,
      reasons: fired.filter(({ params }) => params.state === state).map(({ reason }) => reason),
      missing: state === "unknown" ? gate.fields.filter((field) => !isAnswered(profile, field)) : [],
      steps: state === "fail" ? [...gate.steps] : [],
    };
  });
}

function stateOf(fired: Findings["gate"]): GateState {
  return precedence.find((candidate) => fired.some(({ params }) => params.state === candidate)) ?? "unknown";
}

/** What a company can be, the worst first. */
export const fromWorst: readonly ReadinessStatus[] = ["not-ready", "prepare-first", "pilot", "ready"];

/**
 * The overall status and the gates that decide it. A failed gate counts at its status; an open hard gate leaves everything
 * but "not ready" open; with all gates passed it is a pilot, or ready where a rule says so.
 */
export function statusOf(
  results: readonly GateOutcome[],
  findings: Pick<Findings, "gate" | "status">,
  { gates: all }: ReportKnowledge,
): { status: ReadinessStatus; decidedBy: string[] } {
  return decidedStatus(results, (id) => failureStatus(id, findings, all), findings.status.length > 0);
}

/**
 * The status, where it is known what each failed gate counts at.
 * @param isReady whether a rule says ready
 */
export function decidedStatus(
  results: readonly GateOutcome[],
  statusOfFailure: (gate: string) => ReadinessStatus,
  isReady: boolean,
): { status: ReadinessStatus; decidedBy: string[] } {
  const counted = results.filter(({ kind }) => kind !== "scoped");
  const failed = counted.filter(({ state }) => state === "fail").map(({ id }) => id);
  const open = counted.filter(({ state }) => state === "unknown");
  const notReady = failed.filter((id) => statusOfFailure(id) === "not-ready");
  if (notReady.length > 0) return { status: "not-ready", decidedBy: notReady };
  const openHard = open.filter(({ kind }) => kind === "hard");
  if (openHard.length > 0) return { status: "insufficient-data", decidedBy: openHard.map(({ id }) => id) };
  if (failed.length > 0) return { status: "prepare-first", decidedBy: failed };
  if (open.length > 0) return { status: "insufficient-data", decidedBy: open.map(({ id }) => id) };
  return { status: isReady ? "ready" : "pilot", decidedBy: [] };
}

/** The worst status among the reasons a gate failed for. */
function failureStatus(id: string, findings: Pick<Findings, "gate">, all: readonly ReportGate[]): ReadinessStatus {
  const statuses = findings.gate
    .filter(({ params }) => params.gate === id && params.state === "fail")
    .map(({ params }) => failureStatusOf(params, all));
  return fromWorst.find((status) => statuses.includes(status)) ?? "prepare-first";
}

/** The status a gate fails with for one reason: that of the reason, else that of the gate. */
export function failureStatusOf(
  { gate: id, status }: { readonly gate: string; readonly status?: ReadinessStatus },
  all: readonly ReportGate[],
): ReadinessStatus {
  return status ?? all.find((gate) => gate.id === id)?.status ?? "prepare-first";
}

/** What a gate holds back that leaves no networks to choose from. */
export const holdingChoice: readonly Gate["withholds"][] = ["portfolio", "ranking", "plan"];

/** Gates that are not passed and hold something back. */
export function holding(
  results: readonly GateOutcome[],
  all: readonly ReportGate[],
  what: readonly Gate["withholds"][],
): string[] {
  const open = results.filter(({ state }) => state === "fail" || state === "unknown");
  const ids = open.map(({ id }) => id);
  return ids.filter((id) => all.some((gate) => gate.id === id && what.includes(gate.withholds)));
}
