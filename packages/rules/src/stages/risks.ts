import type { RecommendationResult, RiskResult, Severity, StrengthResult } from "@channelfit/schema";
import type { Finding, Findings } from "../findings.ts";
import { order, parameterTable } from "../knowledge.ts";
import type { ReportKnowledge } from "../report-knowledge.ts";

/** Severities, the worst first. */
export const fromWorst: readonly Severity[] = ["critical", "high", "medium", "low"];

/**
 * The risks of the company, most severe first and at equal severity those of leadership and culture before those of resources;
 * each with the highest severity among its reasons.
 */
export function risks(findings: Findings, knowledge: ReportKnowledge): RiskResult[] {
  const { risks: all } = knowledge;
  const places = parameterTable(knowledge, "riskScopeOrder");
  const placeOf = new Map(all.map(({ id, scope }) => [id, places[scope] ?? 0]));
  const present = new Set(findings.risk.map(({ params }) => params.risk));
  const results = all.flatMap((risk): RiskResult[] => {
    const fired = findings.risk.filter(({ params }) => params.risk === risk.id);
    const severity = fromWorst.find((level) => fired.some(({ params }) => params.severity === level));
    if (!severity) return [];
    const byWeight = [...fired].sort((a, b) => fromWorst.indexOf(a.params.severity) - fromWorst.indexOf(b.params.severity));
    return [
      {
        id: risk.id,
        severity,
        phase: risk.phase,
        reasons: distinct(byWeight),
        causedBy: risk.causes.filter((cause) => present.has(cause)),
        steps: [...risk.steps],
      },
    ];
  });
  return results.sort(
    (a, b) =>
      fromWorst.indexOf(a.severity) - fromWorst.indexOf(b.severity) ||
      (placeOf.get(a.id) ?? 0) - (placeOf.get(b.id) ?? 0) ||
      order(a.id, b.id),
  );
}

/** What the company can build on, in the order of the knowledge: its people first. */
export function strengths(findings: Findings, { strengths: all }: ReportKnowledge): StrengthResult[] {
  return [...all]
    .sort((a, b) => a.order - b.order || order(a.id, b.id))
    .map(({ id }) => ({ id, reasons: distinct(findings.strength.filter(({ params }) => params.strength === id)) }))
    .filter(({ reasons }) => reasons.length > 0);
}

/** Advice beyond networks; what blocks a recommendation outweighs what speaks for it. */
export function recommendations(
  findings: Findings,
  networks: RecommendationResult["networks"],
  { recommendations: all }: ReportKnowledge,
): RecommendationResult[] {
  return all.flatMap(({ id, steps }): RecommendationResult[] => {
    const fired = findings.recommendation.filter(({ params }) => params.recommendation === id);
    if (!fired.some(({ params }) => params.state === "open")) return [];
    const state = fired.some(({ params }) => params.state === "blocked") ? "blocked" : "open";
    return [{ id, state, reasons: distinct(fired.filter(({ params }) => params.state === state)), networks, steps: [...steps] }];
  });
}

/** Reasons of findings, the same words only once. */
function distinct(findings: readonly Pick<Finding, "reason">[]): Finding["reason"][] {
  const bySentence = new Map<string, Finding["reason"]>();
  for (const { reason } of findings) if (!bySentence.has(reason.says.de)) bySentence.set(reason.says.de, reason);
  return [...bySentence.values()];
}
