import type { Facts } from "../engine/conditions.ts";
import type { ReportKnowledge } from "../report-knowledge.ts";
import { type GateOutcome, holding, holdingChoice } from "./gates.ts";
import { type Choice, type Choosable, choose, noPortfolio } from "./portfolio.ts";

/** The set of networks; empty while a gate holds it back. */
export function choiceBehind(
  gates: readonly GateOutcome[],
  fits: readonly Choosable[],
  facts: Facts,
  knowledge: ReportKnowledge,
): Choice {
  return isHeldBack(gates, knowledge) ? { portfolio: noPortfolio(facts), leftOut: new Map() } : choose(fits, facts, knowledge);
}

/** Behind a gate that holds back the set, or a hard gate that is failed or open, nothing is recommended. */
export function isHeldBack(gates: readonly GateOutcome[], knowledge: ReportKnowledge): boolean {
  return (
    holding(gates, knowledge.gates, holdingChoice).length > 0 ||
    gates.some(({ kind, state }) => kind === "hard" && (state === "fail" || state === "unknown"))
  );
}
