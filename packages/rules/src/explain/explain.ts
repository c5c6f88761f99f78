import type { Candidate, CompanyProfile, Explanation, Network, NetworkId, Report } from "@channelfit/schema";
import { reachOf } from "../bounds.ts";
import { factsOf } from "../facts.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Prepared } from "../prepare.ts";
import { fitReach, missingAnswers } from "./missing.ts";
import { criteriaOf } from "./points.ts";
import { explainedRules } from "./rules.ts";

/** What a report tells about a network; undefined where the report or the knowledge does not have it. */
export function explainReport(report: Report, network: NetworkId, knowledge: Knowledge): Explanation | undefined {
  const candidate = report.candidates.find((entry) => entry.network === network);
  const entry = knowledge.networks.find(({ id }) => id === network);
  return candidate && entry && told(candidate, entry, report, knowledge);
}

/** No open answer is taken to stay open for good. */
const closed: ReadonlySet<string> = new Set();

/** What a report tells about a network, with every rule, each comparison, and what open answers would change. */
export function explainProfile(
  profile: CompanyProfile,
  report: Report,
  network: NetworkId,
  prepared: Prepared,
): Explanation | undefined {
  const candidate = report.candidates.find((entry) => entry.network === network);
  const explanation = explainReport(report, network, prepared.knowledge);
  if (!candidate || !explanation) return undefined;
  const facts = factsOf(profile, prepared.knowledge);
  const rules = explainedRules(candidate, facts, reachOf({ facts, closed }, prepared), prepared);
  const settled = factsOf(profile, prepared.knowledge, "settled");
  const reach = reachOf({ facts: settled, closed }, prepared);
  const within = fitReach(network, settled, reach, prepared);
  const missing = missingAnswers(network, { profile, report, facts: settled, reach, prepared });
  return { ...explanation, rules, ...(within && { reach: within }), missing };
}

function told(candidate: Candidate, { names }: Network, report: Report, knowledge: Knowledge): Explanation {
  const { network, verdict, rank, fit, fitBand, feasibility, feasibilityBand, confidence, whyNot, prerequisites, hours } =
    candidate;
  return {
    network,
    names,
    status: report.status,
    verdict,
    rank,
    fit,
    fitBand,
    feasibility,
    feasibilityBand,
    confidence,
    whyNot,
    prerequisites,
    heldBy: report.gates.flatMap(({ id, kind, state }) => {
      const requires = knowledge.gates.find((gate) => gate.id === id)?.requires;
      return requires && kind !== "scoped" && (state === "fail" || state === "unknown") ? [{ gate: id, state, requires }] : [];
    }),
    hours,
    plannedHours: report.portfolio.members.find((member) => member.network === network)?.hours ?? null,
    criteria: criteriaOf(candidate, knowledge),
  };
}
