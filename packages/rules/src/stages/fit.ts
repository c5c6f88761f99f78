import type { Candidate, Confidence, Contribution, CriterionScore, Prerequisite, Reason } from "@channelfit/schema";
import type { Facts } from "../engine/conditions.ts";
import { contributions, type Finding, type Findings } from "../findings.ts";
import { order, parameter } from "../knowledge.ts";
import type { Prepared } from "../prepare.ts";
import type { ReportKnowledge, ReportNetwork } from "../report-knowledge.ts";

/** How well one network fits, before it is decided what to do with it. */
export interface Fit {
  readonly network: ReportNetwork;
  /** 0 to 100 over the criteria that are known; null when none is. */
  readonly fit: number | null;
  /** Share of the weight of the known criteria. */
  readonly known: number;
  /** 0 to 1; null when nothing is known. */
  readonly feasibility: number | null;
  readonly confidence: Confidence;
  readonly criteria: readonly CriterionScore[];
  readonly contributions: readonly Contribution[];
  readonly prerequisites: readonly Prerequisite[];
  readonly exclusions: readonly Finding<"exclude">[];
}

/** Fit of every network, best first; equal ones by id. A network's fit does not depend on any other network. */
export function fits(findings: Findings, facts: Facts, prepared: Prepared): Fit[] {
  const { reported: knowledge } = prepared;
  const active = new Set(findings.criterion.map(({ params }) => params.criterion));
  const about = grouped([...findings.for, ...findings.against]);
  const exclusions = grouped(findings.exclude);
  const tasks = grouped(findings.task);
  const doubts = grouped(findings.confidence);
  const weights = new Map(knowledge.criteria.map(({ id, weight }) => [id, weight]));
  const contributionOf = contributions(prepared, facts);
  const scoresOf = scorer(active, knowledge);
  const results = knowledge.networks.map((network): Fit => {
    const found = about.get(network.id) ?? [];
    const counted = found.map(contributionOf);
    const scores = scoresOf(counted);
    const prerequisites = (tasks.get(network.id) ?? []).map(({ params, reason }) => ({ step: params.step, reason }));
    return {
      network,
      ...scores,
      confidence: confidenceOf(
        scores.known,
        onceEach(doubts.get(network.id) ?? []).map(({ reason }) => reason),
        knowledge,
      ),
      contributions: byWeight(counted, found, weights),
      prerequisites,
      exclusions: exclusions.get(network.id) ?? [],
    };
  });
  return results.sort((a, b) => (b.fit ?? -1) - (a.fit ?? -1) || order(a.network.id, b.network.id));
}

/** Contributions of findings by what they weigh, the heaviest first; equal ones in the order of their rules. */
function byWeight(
  contributions: readonly Contribution[],
  findings: readonly Pick<Finding, "rule">[],
  weights: ReadonlyMap<string, number>,
): Contribution[] {
  const weighed = contributions.map((contribution, at) => ({
    contribution,
    weight: Math.abs(contribution.strength) * (weights.get(contribution.criterion) ?? 0),
    position: findings[at]?.rule.position ?? 0,
  }));
  weighed.sort((a, b) => b.weight - a.weight || a.position - b.position);
  return weighed.map(({ contribution }) => contribution);
}

function grouped<F extends Pick<Finding, "rule">>(findings: readonly F[]): Map<string, F[]> {
  const groups = new Map<string, F[]>();
  for (let at = 0; at < findings.length; at += 1) {
    const finding = findings[at] as F;
    const { network } = finding.rule;
    if (network === undefined) continue;
    const group = groups.get(network);
    if (group) group.push(finding);
    else groups.set(network, [finding]);
  }
  return groups;
}

type Scores = Pick<Fit, "fit" | "known" | "feasibility" | "criteria">;

/** Adds up what speaks for and against a network, by the criteria that count. */
function scorer(active: ReadonlySet<string>, { criteria }: ReportKnowledge): (contributions: readonly Contribution[]) => Scores {
  const counted = criteria.filter(({ id }) => active.has(id));
  const inFit = counted.filter(({ part }) => part === "fit");
  const knownWeight = inFit.reduce((sum, { weight }) => sum + weight, 0);
  const totalWeight = criteria.reduce((sum, { part, weight }) => sum + (part === "fit" ? weight : 0), 0);
  const known = totalWeight > 0 ? round(knownWeight / totalWeight, 3) : 0;
  const inFeasibility = counted.filter(({ part }) => part === "feasibility");
  return (contributions) => {
    const sums = new Map(counted.map(({ id, base }) => [id, base]));
    for (let at = 0; at < contributions.length; at += 1) {
      const { criterion, strength } = contributions[at] as Contribution;
      const before = sums.get(criterion);
      if (before !== undefined) sums.set(criterion, before + strength);
    }
    const valueOfCriterion = (id: string) => clamp(sums.get(id) ?? 0);
    const scores = inFit.map(({ id, weight }): CriterionScore => {
      const value = valueOfCriterion(id);
      return { criterion: id, weight, value: round(value, 3), points: round((value * weight * 100) / knownWeight, 1) };
    });
    const sum = inFit.reduce((total, { id, weight }) => total + valueOfCriterion(id) * weight, 0);
    const feasible = inFeasibility.map(({ id }) => valueOfCriterion(id));
    return {
      fit: knownWeight > 0 ? round((sum * 100) / knownWeight, 1) : null,
      known,
      feasibility: feasible.length > 0 ? round(Math.min(...feasible), 2) : null,
      criteria: scores,
    };
  };
}

export function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** Far more than what sums in another order differ by, far less than any digit that is shown. */
const noise = 1e-9;

/** Rounds halves up, also those that floating point left a little below. */
export function round(value: number, digits: number): number {
  const factor = 10 ** digits;
  return wholeOf(value, factor) / factor;
}

/** How many tenths a value is, rounded as by {@link round}. */
export function tenthsOf(value: number): number {
  return wholeOf(value, 10);
}

function wholeOf(value: number, factor: number): number {
  return Math.round(value * factor + noise);
}

/** One finding of a rule, even where it fired for several audiences. */
function onceEach<F extends Pick<Finding, "rule">>(findings: readonly F[]): F[] {
  return findings.filter(({ rule }, position) => findings.findIndex((other) => other.rule.rule === rule.rule) === position);
}

const levels = ["low", "medium", "high"] as const;

function confidenceOf(known: number, reasons: Reason[], knowledge: ReportKnowledge): Confidence {
  const byAnswers =
    known >= parameter(knowledge, "confidenceHighShare") ? 2 : known >= parameter(knowledge, "confidenceMediumShare") ? 1 : 0;
  return { level: levels[Math.max(0, byAnswers - reasons.length)] ?? "low", reasons };
}

/** The fit in words. */
export function fitBandOf(fit: number | null, knowledge: ReportKnowledge): Candidate["fitBand"] {
  if (fit === null) return null;
  if (fit >= parameter(knowledge, "fitBandStrong")) return "strong";
  if (fit >= parameter(knowledge, "fitBandGood")) return "good";
  return fit >= parameter(knowledge, "fitBandFair") ? "fair" : "weak";
}

/** The feasibility in words. */
export function feasibilityBandOf(feasibility: number | null, knowledge: ReportKnowledge): Candidate["feasibilityBand"] {
  if (feasibility === null) return "unknown";
  if (feasibility >= parameter(knowledge, "feasibilityGood")) return "good";
  return feasibility >= parameter(knowledge, "feasibilityFair") ? "fair" : "hard";
}
