import type { Candidate, CompanyProfile, Localized, Verdict, WhyNot } from "@channelfit/schema";
import { fill } from "@channelfit/schema/vocabulary";
import { parameter } from "../knowledge.ts";
import type { ReportKnowledge } from "../report-knowledge.ts";
import { valueLabel } from "../words.ts";
import { type Fit, feasibilityBandOf, fitBandOf } from "./fit.ts";
import { type GateOutcome, holding } from "./gates.ts";
import type { Choice, Choosable } from "./portfolio.ts";

/** What the verdicts of all networks rest on. */
export interface Situation {
  readonly profile: CompanyProfile;
  readonly gates: readonly GateOutcome[];
  readonly choice: Choice;
  readonly knowledge: ReportKnowledge;
}

interface Judgement {
  readonly verdict: Verdict;
  readonly whyNot: readonly WhyNot[];
}

/** One verdict for every network, in the order of fit. */
export function candidates(fits: readonly Fit[], situation: Situation): Candidate[] {
  const { knowledge } = situation;
  const decide = decider(situation);
  let rank = 0;
  return fits.map((fit): Candidate => {
    const { verdict, whyNot } = judge(fit, situation, decide);
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

/** The verdict on a network, and what kinds of causes stand against a better one, each once. */
export interface Decision {
  readonly verdict: Verdict;
  readonly codes: readonly WhyNot["code"][];
}

/** All decisions there are; told apart by what they are, so that who tells many can prepare the words of each. */
export const decisions = {
  unavailable: { verdict: "unavailable", codes: ["excluded"] },
  ended: { verdict: "exit", codes: ["excluded"] },
  unwanted: { verdict: "exit", codes: ["unwanted-presence"] },
  excludedAndUnwanted: { verdict: "exit", codes: ["excluded", "unwanted-presence"] },
  excluded: { verdict: "not-recommended", codes: ["excluded"] },
  withheld: { verdict: "withheld", codes: ["withheld"] },
  hub: { verdict: "hub", codes: [] },
  hubOnceReady: { verdict: "hub", codes: ["prerequisite"] },
  recommended: { verdict: "recommended", codes: [] },
  recommendedOnceReady: { verdict: "recommended", codes: ["prerequisite"] },
  poorFit: { verdict: "not-recommended", codes: ["below-threshold"] },
  partialFit: { verdict: "optional", codes: ["below-threshold"] },
  notReady: { verdict: "later", codes: ["prerequisite"] },
  behindGates: { verdict: "later", codes: ["gate"] },
  hoursUnknown: { verdict: "later", codes: [] },
  capacity: { verdict: "later", codes: ["capacity"] },
  "too-many": { verdict: "later", codes: ["too-many"] },
  covered: { verdict: "optional", codes: ["covered"] },
} as const satisfies Record<string, Decision>;

/** What decisions rest on: of the profile only the own profiles on networks. */
interface Ground extends Omit<Situation, "profile"> {
  readonly profile: Pick<CompanyProfile, "presences">;
}

/** Decides on the networks of one profile. */
export function decider({ profile, gates, choice, knowledge }: Ground): (fit: Choosable) => Decision {
  const isWithheld = holding(gates, knowledge.gates, ["ranking"]).length > 0;
  const optional = parameter(knowledge, "fitThresholdOptional");
  const recommended = parameter(knowledge, "fitThresholdRecommended");
  const { members, method } = choice.portfolio;
  const { presences = [] } = profile;
  const unwanted: readonly string[] = presences.filter(({ intent }) => intent === "end").map((own) => own.network);
  return ({ network, fit, exclusions, prerequisites }) => {
    const isReady = prerequisites.length === 0;
    if (exclusions.length > 0 && exclusions.some(({ params }) => params.verdict === "unavailable"))
      return presences.some((own) => own.network === network.id) ? decisions.ended : decisions.unavailable;
    if (unwanted.includes(network.id)) return exclusions.length > 0 ? decisions.excludedAndUnwanted : decisions.unwanted;
    if (exclusions.length > 0) return decisions.excluded;
    if (isWithheld) return decisions.withheld;
    const member = members.find((candidate) => candidate.network === network.id);
    if (member?.role === "hub") return isReady ? decisions.hub : decisions.hubOnceReady;
    if (member) return isReady ? decisions.recommended : decisions.recommendedOnceReady;
    if (fit === null || fit < optional) return decisions.poorFit;
    if (fit < recommended) return decisions.partialFit;
    if (!isReady) return decisions.notReady;
    if (method === "withheld") return gates.some(isOpen) ? decisions.behindGates : decisions.hoursUnknown;
    const cause = choice.leftOut.get(network.id) ?? "too-many";
    return cause === "partial" ? decisions.partialFit : decisions[cause];
  };
}

/** The verdict on a network and what stands against a better one. */
export function judge(fit: Choosable, situation: Situation, decide = decider(situation)): Judgement {
  const { verdict, codes } = decide(fit);
  return { verdict, whyNot: codes.flatMap((code) => causesOf(code, verdict, fit, situation)) };
}

/** The causes of a kind in words. */
function causesOf(
  code: WhyNot["code"],
  verdict: Verdict,
  { exclusions, prerequisites }: Choosable,
  { profile, gates, knowledge }: Situation,
): readonly WhyNot[] {
  switch (code) {
    case "excluded":
      return exclusions.map(({ reason }) => ({ code, says: reason.says, refs: [reason.rule] }));
    case "withheld":
      return [{ code, says: phrase("reason.withheld", knowledge), refs: holding(gates, knowledge.gates, ["ranking"]) }];
    case "prerequisite":
      return prerequisites.map(({ step, reason }) => ({ code, says: reason.says, refs: [step, reason.rule] }));
    case "below-threshold":
      return [{ code, says: phrase(verdict === "optional" ? "reason.partial" : "reason.below-threshold", knowledge), refs: [] }];
    case "gate":
      return gateCauses(gates, knowledge);
    default: {
      const hours = valueLabel("", profile.resources?.hoursPerWeek ?? 0, knowledge);
      return [{ code, says: fill(phrase(`reason.${code}`, knowledge), { hours }), refs: [] }];
    }
  }
}

/** Causes that are the same for all networks of a profile. */
const knownGateCauses = new WeakMap<readonly GateOutcome[], readonly WhyNot[]>();

function gateCauses(gates: readonly GateOutcome[], knowledge: ReportKnowledge): readonly WhyNot[] {
  const known = knownGateCauses.get(gates) ?? openGates(gates, knowledge);
  knownGateCauses.set(gates, known);
  return known;
}

function isOpen({ kind, state }: GateOutcome): boolean {
  return kind !== "scoped" && (state === "fail" || state === "unknown");
}

function openGates(gates: readonly GateOutcome[], knowledge: ReportKnowledge): WhyNot[] {
  return gates.filter(isOpen).map(({ id }) => {
    const gate = knowledge.gates.find((candidate) => candidate.id === id)?.names ?? { de: id, en: id };
    return { code: "gate", says: fill(phrase("reason.gate", knowledge), { gate }), refs: [id] };
  });
}

/** A text of the report. @throws Error when the knowledge lacks it: a mistake of its author. */
export function phrase<Ids extends string>(
  id: NoInfer<Ids>,
  { phrases }: { readonly phrases: Readonly<Record<Ids, Localized>> },
): Localized {
  const text = phrases[id];
  if (!text) throw new Error(`the knowledge has no phrase "${id}"`);
  return text;
}
