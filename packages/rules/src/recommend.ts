import type { CompanyProfile, ContradictionResult, Evidence, Report } from "@channelfit/schema";
import { completeness } from "./completeness.ts";
import { addMonths } from "./days.ts";
import type { Facts, FactValue } from "./engine/conditions.ts";
import { type AsyncEvaluator, type Fired, indexesOf } from "./engine/evaluator.ts";
import { factsOf } from "./facts.ts";
import { evidenceOf, findingsOf } from "./findings.ts";
import { fingerprint } from "./fingerprint.ts";
import { builtIn } from "./generated/knowledge.ts";
import { precomputed as builtInPrecomputed } from "./generated/precomputed.ts";
import { type Knowledge, parameter } from "./knowledge.ts";
import { type Outlook, outlookOf } from "./outlook.ts";
import { type Precomputed, type Prepared, prepare } from "./prepare.ts";
import { checklist, couldBe } from "./stages/checklist.ts";
import { diagnostics } from "./stages/diagnostics.ts";
import { fits } from "./stages/fit.ts";
import { gates, holding, statusOf } from "./stages/gates.ts";
import { plan } from "./stages/plan.ts";
import { choose, noPortfolio } from "./stages/portfolio.ts";
import { complements, presences } from "./stages/presences.ts";
import { nextQuestions } from "./stages/questions.ts";
import { readiness } from "./stages/readiness.ts";
import { recommendations, risks, strengths } from "./stages/risks.ts";
import { candidates } from "./stages/verdicts.ts";

/** Version of the report this package writes; see report.schema.json. */
const outcomeVersion = "1.0.0";

/** Judges profiles by one knowledge, which is prepared once. */
export interface Recommender {
  readonly knowledge: Knowledge;
  /** The report for a valid profile. The same profile gives the same report, byte for byte. */
  recommend(profile: CompanyProfile): Report;
  /** The same report, evaluated by json-rules-engine, with facts of the caller's own that may take their time. */
  recommendAsync(profile: CompanyProfile, options?: AsyncOptions): Promise<Report>;
  /** Names of the rules that fire, such as `goals/recruiting@linkedin`, in their order. */
  evaluate(profile: CompanyProfile): string[];
  /** As {@link Recommender.evaluate}, for many profiles at once. */
  evaluateMany(profiles: Iterable<CompanyProfile>): string[][];
  /**
   * The comparisons that made a rule fire, with the answers they were made on.
   * @param rule name as in `Reason.rule`, such as `goals/recruiting@linkedin`
   * @returns undefined when the rule does not fire for this profile
   */
  evidence(profile: CompanyProfile, rule: string): Evidence[] | undefined;
  /** What the answers that are still open can change. */
  outlook(profile: CompanyProfile): Outlook;
}

/** How an asynchronous evaluation gets its facts. */
export interface AsyncOptions {
  /**
   * Further facts by name, or other values for known ones: values, promises, or functions of the profile. What resolves to
   * undefined stays unknown.
   */
  readonly facts?: Readonly<Record<string, FactSource>>;
}

/** Where a fact of the caller's own comes from. */
export type FactSource = MaybeFact | Promise<MaybeFact> | ((profile: CompanyProfile) => MaybeFact | Promise<MaybeFact>);

type MaybeFact = FactValue | undefined;

/** Prepares a knowledge for judging profiles. */
export function createRecommender(knowledge: Knowledge): Recommender {
  return recommenderOf(knowledge, prepare(knowledge, precomputedFor(knowledge)));
}

/** What was worked out at build time, for the knowledge it was worked out for. */
function precomputedFor(knowledge: Knowledge): Precomputed | undefined {
  return knowledge === builtIn ? builtInPrecomputed : undefined;
}

function recommenderOf(knowledge: Knowledge, prepared: Prepared): Recommender {
  let engine: Promise<AsyncEvaluator> | undefined;
  const evaluate = (profile: CompanyProfile) =>
    indexesOf(prepared.evaluator.certain(factsOf(profile, knowledge))).map((index) => prepared.ruleAt(index).name);
  return {
    knowledge,
    evaluate,
    evaluateMany: (profiles) => Array.from(profiles, evaluate),
    evidence(profile, rule) {
      const facts = factsOf(profile, knowledge);
      const fired = indexesOf(prepared.evaluator.certain(facts)).map(prepared.ruleAt);
      const found = fired.find(({ name }) => name === rule);
      return found && evidenceOf(found, facts);
    },
    outlook: (profile) => outlookOf(profile, prepared),
    recommend(profile) {
      const facts = factsOf(profile, knowledge);
      return reportOf(profile, facts, prepared.evaluator.certain(facts), prepared);
    },
    async recommendAsync(profile, options = {}) {
      engine ??= referenceFor(prepared);
      const facts = { ...factsOf(profile, knowledge), ...(await resolved(options.facts ?? {}, profile)) };
      return reportOf(profile, facts, await (await engine).certain(facts), prepared);
    },
  };
}

/** Waits for all facts. @throws Error that names the fact that failed */
async function resolved(sources: Readonly<Record<string, FactSource>>, profile: CompanyProfile): Promise<Facts> {
  const entries = Object.entries(sources).map(async ([name, source]) => {
    try {
      return [name, await (typeof source === "function" ? source(profile) : source)] as const;
    } catch (cause) {
      throw new Error(`the fact "${name}" could not be found out`, { cause });
    }
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** json-rules-engine is loaded only when it is asked for. */
async function referenceFor({ ruleCount, ruleAt }: Prepared): Promise<AsyncEvaluator> {
  const { reference } = await import("./engine/reference.ts");
  return reference(Array.from({ length: ruleCount }, (_, position) => ruleAt(position)));
}

let standard: Recommender | undefined;

/** The recommender of the built-in knowledge, prepared at first use. */
function standardRecommender(): Recommender {
  standard ??= createRecommender(builtIn);
  return standard;
}

/**
 * Says whether a company is ready for social media, which networks suit it and why, at what effort and risk, and what to do
 * first, by the built-in knowledge.
 * @param profile a profile that `validateProfile` accepted
 */
export function recommend(profile: CompanyProfile): Report {
  return standardRecommender().recommend(profile);
}

/** As {@link recommend}, evaluated by json-rules-engine. */
export function recommendAsync(profile: CompanyProfile, options?: AsyncOptions): Promise<Report> {
  return standardRecommender().recommendAsync(profile, options);
}

function reportOf(profile: CompanyProfile, facts: Facts, fired: Fired, prepared: Prepared): Report {
  const { knowledge, evaluator } = prepared;
  const findings = findingsOf(fired, prepared, facts);
  const gateResults = gates(findings, profile, knowledge);
  const { status, decidedBy } = statusOf(gateResults, findings, knowledge);
  const ranked = fits(findings, facts, prepared);
  const heldBack =
    holding(gateResults, knowledge.gates, ["portfolio", "ranking", "plan"]).length > 0 || hardGateOpen(gateResults);
  const choice = heldBack
    ? { portfolio: noPortfolio(facts, knowledge), leftOut: new Map<never, never>() }
    : choose(ranked, facts, knowledge);
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
    company: {
      ...(profile.company?.name && { name: profile.company.name }),
      ...(profile.company?.sizeClass && { sizeClass: profile.company.sizeClass }),
    },
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

/** Behind a hard gate that is failed or open nothing is recommended. */
function hardGateOpen(results: Report["gates"]): boolean {
  return results.some(({ kind, state }) => kind === "hard" && (state === "fail" || state === "unknown"));
}
