import type {
  ChangeOptions,
  CompanyProfile,
  Evidence,
  Explanation,
  Language,
  NetworkId,
  Report,
  SectionName,
} from "@channelfit/schema";
import { builtIn } from "./built-in.ts";
import type { Facts, FactValue } from "./engine/conditions.ts";
import { type AsyncEvaluator, type Fired, indexesOf } from "./engine/evaluator.ts";
import { reference } from "./engine/reference.ts";
import { changeOptionsOf } from "./explain/change-options.ts";
import { explainProfile, explainReport } from "./explain/explain.ts";
import { factsOf } from "./facts.ts";
import { evidenceOf } from "./findings.ts";
import { type Judge, judgeOf } from "./judge.ts";
import type { Knowledge } from "./knowledge.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { reportOf } from "./report.ts";
import { ruleBookOf } from "./rule-book.ts";
import { sectionWriter } from "./sections/sections.ts";
import { standard } from "./standard.ts";
import { type SummaryWriter, summaryWriter } from "./summary/write.ts";
import { Utf8Text } from "./utf8-text.ts";

/** Judges profiles by one knowledge, which is prepared once. */
export interface Recommender extends Judge {
  /** The report for a valid profile. The same profile gives the same report, byte for byte. */
  recommend(profile: CompanyProfile, options?: RecommendOptions): Report;
  /** The same report, evaluated by json-rules-engine, with facts of the caller's own that may take their time. */
  recommendAsync(profile: CompanyProfile, options?: AsyncOptions): Promise<Report>;
  /** Names of the rules that fire, such as `goals/recruiting@linkedin`, in their order. */
  evaluate(profile: CompanyProfile): string[];
  /** As {@link Recommender.evaluate}, for each of many profiles. */
  evaluateMany(profiles: Iterable<CompanyProfile>): string[][];
  /**
   * The comparisons that made a rule fire, with the answers they were made on.
   * @param rule name as in `Reason.rule`, such as `goals/recruiting@linkedin`
   * @returns undefined when the rule does not fire for this profile
   */
  evidence(profile: CompanyProfile, rule: string): Evidence[] | undefined;
  /**
   * Why a network has its verdict, and why not a better one.
   * @param source the profile; or its report, which leaves out the rules that did not fire and what open answers would change
   * @param network id of the network; `networkNamed` finds it by other names
   * @returns undefined for a network the knowledge does not have
   */
  explain(source: CompanyProfile | Report, network: NetworkId): Explanation | undefined;
  /**
   * The smallest changes the company can make that lift the verdict on a network, or its own status where none is named. Every
   * single change of the levers in the knowledge and every pair of them is looked at.
   * @returns undefined for a network the knowledge does not have
   */
  whatWouldChange(profile: CompanyProfile, network: NetworkId): ChangeOptions | undefined;
  whatWouldChange(profile: CompanyProfile): ChangeOptions;
  /**
   * The {@link Summary} of the report as one line of JSON, for many profiles in a row.
   * @param language language of its sentences
   */
  summaryJson(profile: CompanyProfile, language: Language): string;
  /**
   * Writes the same line, without a line end, behind what a text holds already: for those who write many.
   * @param language language of its sentences
   */
  writeSummary(profile: CompanyProfile, language: Language, into: Utf8Text): void;
  /**
   * As {@link Recommender.writeSummary}, for the JSON text of a profile that nobody looked at yet. It is checked in the same go as its
   * answers are read, and never parsed: this takes far less time than to parse, check and read it one after the other.
   * @param text one profile, such as a line of NDJSON
   * @param language language of its sentences; that of the profile where absent
   * @returns false, and writes nothing, for what is not surely a valid profile: ask `parseProfile`
   */
  writeSummaryOfText(text: string, language: Language | undefined, into: Utf8Text): boolean;
}

/** What a report holds. */
export interface RecommendOptions {
  /** Long parts to work out as well; none where absent. */
  readonly sections?: readonly SectionName[];
}

/** What a report holds and how an asynchronous evaluation gets its facts. */
export interface AsyncOptions extends RecommendOptions {
  /**
   * Further facts by name, or other values for known ones: values, promises, or functions of the profile. What resolves to
   * undefined stays unknown.
   */
  readonly facts?: Readonly<Record<string, FactSource>>;
}

/** Where a fact of the caller's own comes from. */
export type FactSource =
  | FactValue
  | undefined
  | Promise<FactValue | undefined>
  | ((profile: CompanyProfile) => FactValue | undefined | Promise<FactValue | undefined>);

/** Prepares a knowledge for judging profiles. */
export function createRecommender(knowledge: Knowledge): Recommender {
  return recommenderOf(knowledge, knowledge === builtIn ? standard() : prepare(knowledge, ruleBookOf(knowledge)));
}

function recommenderOf(knowledge: Knowledge, prepared: Prepared): Recommender {
  let engine: Promise<AsyncEvaluator> | undefined;
  let summary: Utf8Text | undefined;
  let writer: SummaryWriter | undefined;
  const writing = (): SummaryWriter => {
    writer ??= summaryWriter(prepared);
    return writer;
  };
  const sectionsOf = sectionWriter(knowledge);
  const completed = (profile: CompanyProfile, facts: Facts, fired: Fired, names: readonly SectionName[] = []): Report => {
    const report = reportOf(profile, facts, fired, prepared);
    return names.length > 0 ? { ...report, sections: sectionsOf(profile, facts, report, names) } : report;
  };
  const namesOf = (fired: Fired) => indexesOf(fired).map((index) => prepared.ruleAt(index).name);
  const evaluate = (profile: CompanyProfile) => namesOf(prepared.evaluator.certain(factsOf(profile, prepared.reported)));
  const recommended = (profile: CompanyProfile, { sections }: RecommendOptions = {}): Report => {
    const facts = factsOf(profile, prepared.reported);
    return completed(profile, facts, prepared.evaluator.certain(facts), sections);
  };
  const changeOptions = (profile: CompanyProfile, network?: NetworkId) =>
    changeOptionsOf(profile, network, prepared, (changed) => recommended(changed));
  function whatWouldChange(profile: CompanyProfile, network: NetworkId): ChangeOptions | undefined;
  function whatWouldChange(profile: CompanyProfile): ChangeOptions;
  function whatWouldChange(profile: CompanyProfile, network?: NetworkId): ChangeOptions | undefined {
    const unknown = network !== undefined && !knowledge.networks.some(({ id }) => id === network);
    return unknown ? undefined : changeOptions(profile, network);
  }
  return {
    ...judgeOf(prepared),
    evaluate,
    evaluateMany: (profiles) => Array.from(profiles, evaluate),
    evidence(profile, rule) {
      const facts = factsOf(profile, knowledge);
      const fired = indexesOf(prepared.evaluator.certain(facts)).map(prepared.ruleAt);
      const found = fired.find(({ name }) => name === rule);
      return found && evidenceOf(found, facts);
    },
    explain: (source, network) =>
      isReport(source)
        ? explainReport(source, network, knowledge)
        : explainProfile(source, recommended(source), network, prepared),
    whatWouldChange,
    recommend: recommended,
    writeSummary: (profile, language, into) => writing().write(profile, language, into),
    writeSummaryOfText: (text, language, into) => writing().writeOfText(text, language, into),
    summaryJson(profile, language) {
      summary ??= new Utf8Text();
      summary.clear();
      writing().write(profile, language, summary);
      return summary.toString();
    },
    async recommendAsync(profile, options = {}) {
      engine ??= referenceFor(prepared);
      const facts = { ...factsOf(profile, knowledge), ...(await resolved(options.facts ?? {}, profile)) };
      return completed(profile, facts, await (await engine).certain(facts), options.sections);
    },
  };
}

function isReport(source: CompanyProfile | Report): source is Report {
  return "outcomeVersion" in source;
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
  const jsonRulesEngine = await import("json-rules-engine");
  return reference(
    Array.from({ length: ruleCount }, (_, position) => ruleAt(position)),
    jsonRulesEngine,
  );
}

let recommender: Recommender | undefined;

/** The recommender of the built-in knowledge, prepared at first use. */
function standardRecommender(): Recommender {
  recommender ??= createRecommender(builtIn);
  return recommender;
}

/**
 * Says whether a company is ready for social media, which networks suit it and why, at what effort and risk, and what to do
 * first, by the built-in knowledge.
 * @param profile a profile that `validateProfile` accepted
 * @param options long parts to work out as well
 */
export function recommend(profile: CompanyProfile, options?: RecommendOptions): Report {
  return standardRecommender().recommend(profile, options);
}

/** As {@link recommend}, evaluated by json-rules-engine. */
export function recommendAsync(profile: CompanyProfile, options?: AsyncOptions): Promise<Report> {
  return standardRecommender().recommendAsync(profile, options);
}

/** As {@link Recommender.explain}, by the built-in knowledge. */
export function explain(source: CompanyProfile | Report, network: NetworkId): Explanation | undefined {
  return standardRecommender().explain(source, network);
}

/** As {@link Recommender.whatWouldChange}, by the built-in knowledge. */
export function whatWouldChange(profile: CompanyProfile, network: NetworkId): ChangeOptions | undefined;
export function whatWouldChange(profile: CompanyProfile): ChangeOptions;
export function whatWouldChange(profile: CompanyProfile, network?: NetworkId): ChangeOptions | undefined {
  return network === undefined
    ? standardRecommender().whatWouldChange(profile)
    : standardRecommender().whatWouldChange(profile, network);
}
