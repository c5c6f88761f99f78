import type { PlanStep, Reason, Report } from "@channelfit/schema";

/** The steps of the plan in their order. */
export function stepsOf({ plan }: Report): PlanStep[] {
  return plan.phases.flatMap(({ steps }) => steps);
}

/** Every reason of a report. */
export function reasonsOf(report: Report): Reason[] {
  return [
    ...report.gates.flatMap(({ reasons }) => reasons),
    ...report.candidates.flatMap(({ contributions }) => contributions.map(({ reason }) => reason)),
    ...report.candidates.flatMap(({ prerequisites }) => prerequisites.map(({ reason }) => reason)),
    ...report.candidates.flatMap(({ confidence }) => confidence.reasons),
    ...report.risks.flatMap(({ reasons }) => reasons),
    ...report.strengths.flatMap(({ reasons }) => reasons),
    ...report.recommendations.flatMap(({ reasons }) => reasons),
    ...report.contradictions.map(({ reason }) => reason),
  ];
}

/** Networks the company is told to start with or to keep up. */
export function chosenBy({ candidates }: Report): string[] {
  return candidates.filter(({ verdict }) => verdict === "hub" || verdict === "recommended").map(({ network }) => network);
}

/** Whether a hard gate is failed or open. */
export function isHeld({ gates }: Report): boolean {
  return gates.some(({ kind, state }) => kind === "hard" && (state === "fail" || state === "unknown"));
}
