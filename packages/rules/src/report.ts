import type { CompanyProfile, ContradictionResult, Report } from "@channelfit/schema";
import type { ProfileFrame } from "@channelfit/schema/accept";
import { completeness } from "./completeness.ts";
import { addMonths } from "./days.ts";
import type { Facts } from "./engine/conditions.ts";
import type { Fired } from "./engine/evaluator.ts";
import { findingsOf } from "./findings.ts";
import { fingerprint } from "./fingerprint.ts";
import { parameter } from "./knowledge.ts";
import type { Prepared } from "./prepare.ts";
import { checklist, couldBe } from "./stages/checklist.ts";
import { choiceBehind } from "./stages/choice.ts";
import { diagnostics } from "./stages/diagnostics.ts";
import { fits } from "./stages/fit.ts";
import { gates, statusOf } from "./stages/gates.ts";
import { plan } from "./stages/plan.ts";
import { complements, presences } from "./stages/presences.ts";
import { nextQuestions } from "./stages/questions.ts";
import { readiness } from "./stages/readiness.ts";
import { recommendations, risks, strengths } from "./stages/risks.ts";
import { candidates } from "./stages/verdicts.ts";

/** Version of the report this package writes; see report.schema.json. */
const outcomeVersion = "1.0.0";

/** What a report says of the company itself. */
export function companyOf({ company }: ProfileFrame): Report["company"] {
  return { ...(company?.name && { name: company.name }), ...(company?.sizeClass && { sizeClass: company.sizeClass }) };
}

/** The report of what fired for a profile, without its long parts. */
export function reportOf(profile: CompanyProfile, facts: Facts, fired: Fired, prepared: Prepared): Report {
  const { reported: knowledge, evaluator } = prepared;
  const findings = findingsOf(fired, prepared, facts);
  const gateResults = gates(findings, profile, knowledge);
  const { status, decidedBy } = statusOf(gateResults, findings, knowledge);
  const ranked = fits(findings, facts, prepared);
  const choice = choiceBehind(gateResults, ranked, facts, knowledge);
  const { members } = choice.portfolio;
  const candidateResults = candidates(ranked, { profile, gates: gateResults, choice, knowledge });
  const riskResults = risks(findings, knowledge);
  const presenceResults = presences(profile, members, knowledge);
  const advice = recommendations(
    findings,
    members.map(({ network }) => network),
    knowledge,
  );
  const items = checklist(findings, couldBe(evaluator.possible(facts), prepared), profile, knowledge);
  return {
    outcomeVersion,
    knowledge: { version: knowledge.version, hash: knowledge.hash, packs: [...knowledge.packs] },
    profileHash: fingerprint(profile),
    assessedAt: profile.assessedAt,
    company: companyOf(profile),
    status,
    statusGates: decidedBy,
    revisitOn: addMonths(profile.assessedAt, parameter(knowledge, "revisitAfterMonths")),
    completeness: completeness(profile, gateResults, knowledge),
    nextQuestions: nextQuestions(profile, gateResults, findings, knowledge),
    readiness: readiness(profile, knowledge),
    gates: gateResults,
    candidates: candidateResults,
    portfolio: choice.portfolio,
    risks: riskResults,
    strengths: strengths(findings, knowledge),
    recommendations: advice,
    presences: presenceResults,
    complements: complements(profile, members, knowledge),
    plan: plan(
      {
        gates: gateResults,
        risks: riskResults,
        findings,
        candidates: candidateResults,
        members,
        presences: presenceResults,
        recommendations: advice,
        checklist: items,
      },
      knowledge,
    ),
    checklist: items,
    contradictions: findings.contradiction.map(
      ({ params, reason }): ContradictionResult => ({ fields: [...params.fields], reason }),
    ),
    diagnostics: diagnostics(
      profile,
      members.map(({ network }) => network),
      knowledge,
    ),
  };
}
