import type { Candidate, CompanyProfile, Verdict, WhyNot } from "@channelfit/schema";
import { fill } from "@channelfit/schema/vocabulary";
import { type Knowledge, parameter } from "../knowledge.ts";
import { valueLabel } from "../words.ts";
import { type Fit, feasibilityBandOf, fitBandOf } from "./fit.ts";
import { type GateOutcome, holding } from "./gates.ts";
import type { Choice, Choosable } from "./portfolio.ts";

/** What the verdicts of all networks rest on. */
export interface Situation {
  readonly profile: CompanyProfile;
  readonly gates: readonly GateOutcome[];
  readonly choice: Choice;
  readonly knowledge: Knowledge;
}

interface Judgement {
  readonly verdict: Verdict;
  readonly whyNot: readonly WhyNot[];
}

/** One verdict for every network, in the order of fit. */
export function candidates(fits: readonly Fit[], situation: Situation): Candidate[] {
  const { knowledge } = situation;
  let rank = 0;
  return fits.map((fit): Candidate => {
    const { verdict, whyNot } = judge(fit, situation);
    const ranked = fit.fit !== null && verdict !== "withheld" && fit.exclusions.length === 0;
    if (ranked) rank += 1;
    return {
      network: fit.network.id,
      verdict,
      rank: ranked ? rank : null,
      fit: ranked ? fit.fit : null,
      fitBand: ranked ? fitBandOf(fit.fit, knowledge) : null,
      known: fit.known,
      feasibility: fit.feasibility,
      feasibilityBand: feasibilityBandOf(fit.feasibility, knowledge),
      confidence: fit.confidence,
      criteria: [...fit.criteria],
      contributions: [...fit.contributions],
      hours: fit.network.hours,
      prerequisites: [...fit.prerequisites],
      whyNot: [...whyNot],
    };
  });
}

/** The verdict on a network and what stands against a better one. */
export function judge(fit: Choosable, situation: Situation): Judgement {
  return excluded(fit, situation) ?? withheld(situation) ?? chosen(fit, situation) ?? notChosen(fit, situation);
}

function excluded({ network, exclusions }: Choosable, { profile, knowledge }: Situation): Judgement | undefined {
  const own = profile.presences?.filter((presence) => presence.network === network.id) ?? [];
  const causes = exclusions.map(({ reason }): WhyNot => ({ code: "excluded", says: reason.says, refs: [reason.rule] }));
  if (exclusions.some(({ params }) => params.verdict === "unavailable"))
    return { verdict: own.length > 0 ? "exit" : "unavailable", whyNot: causes };
  if (own.some(({ intent }) => intent === "end")) {
    return {
      verdict: "exit",
      whyNot: [...causes, { code: "unwanted-presence", says: phrase("reason.unwanted-presence", knowledge), refs: [] }],
    };
  }
  return causes.length > 0 ? { verdict: "not-recommended", whyNot: causes } : undefined;
}

function withheld({ gates, knowledge }: Situation): Judgement | undefined {
  const held = holding(gates, knowledge.gates, ["ranking"]);
  return held.length > 0
    ? { verdict: "withheld", whyNot: [{ code: "withheld", says: phrase("reason.withheld", knowledge), refs: held }] }
    : undefined;
}

function chosen({ network, prerequisites }: Choosable, { choice }: Situation): Judgement | undefined {
  const member = choice.portfolio.members.find((candidate) => candidate.network === network.id);
  if (!member) return undefined;
  const whyNot = prerequisites.map(
    ({ step, reason }): WhyNot => ({ code: "prerequisite", says: reason.says, refs: [step, reason.rule] }),
  );
  return { verdict: member.role === "hub" ? "hub" : "recommended", whyNot };
}

function notChosen({ network, fit, prerequisites }: Choosable, { choice, gates, profile, knowledge }: Situation): Judgement {
  if (fit === null || fit < parameter(knowledge, "fitThresholdOptional")) return belowThreshold("not-recommended", knowledge);
  if (fit < parameter(knowledge, "fitThresholdRecommended")) return belowThreshold("optional", knowledge);
  if (prerequisites.length > 0) {
    return {
      verdict: "later",
      whyNot: prerequisites.map(({ step, reason }) => ({ code: "prerequisite", says: reason.says, refs: [step, reason.rule] })),
    };
  }
  if (choice.portfolio.method === "withheld") return { verdict: "later", whyNot: gateCauses(gates, knowledge) };
  const cause = choice.leftOut.get(network.id) ?? "too-many";
  if (cause === "partial") return belowThreshold("optional", knowledge);
  const hours = valueLabel("", profile.resources?.hoursPerWeek ?? 0, knowledge);
  const says = fill(phrase(`reason.${cause}`, knowledge), { hours });
  return { verdict: cause === "covered" ? "optional" : "later", whyNot: [{ code: cause, says, refs: [] }] };
}

function belowThreshold(verdict: Verdict, knowledge: Knowledge): Judgement {
  const says = phrase(verdict === "optional" ? "reason.partial" : "reason.below-threshold", knowledge);
  return { verdict, whyNot: [{ code: "below-threshold", says, refs: [] }] };
}

/** Causes that are the same for all networks of a profile. */
const knownGateCauses = new WeakMap<readonly GateOutcome[], readonly WhyNot[]>();

function gateCauses(gates: readonly GateOutcome[], knowledge: Knowledge): readonly WhyNot[] {
  const known = knownGateCauses.get(gates) ?? openGates(gates, knowledge);
  knownGateCauses.set(gates, known);
  return known;
}

function openGates(gates: readonly GateOutcome[], knowledge: Knowledge): WhyNot[] {
  const open = gates.filter(({ kind, state }) => kind !== "scoped" && (state === "fail" || state === "unknown"));
  return open.map(({ id }) => {
    const gate = knowledge.gates.find((candidate) => candidate.id === id)?.names ?? { de: id, en: id };
    return { code: "gate", says: fill(phrase("reason.gate", knowledge), { gate }), refs: [id] };
  });
}

/** A text of the report. @throws Error when the knowledge lacks it: a mistake of its author. */
export function phrase(id: string, { phrases }: Pick<Knowledge, "phrases">): { de: string; en: string } {
  const text = phrases[id];
  if (!text) throw new Error(`the knowledge has no phrase "${id}"`);
  return text;
}
