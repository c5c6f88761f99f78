import type { CompanyProfile } from "@channelfit/schema";
import type { ProfileFrame } from "@channelfit/schema/accept";
import { fields } from "@channelfit/schema/vocabulary";
import { type FactTable, intentOf, known, type Reading } from "./answers.ts";
import { dayNumber } from "./days.ts";
import { type FactValue, isList } from "./engine/conditions.ts";
import { parameter } from "./knowledge.ts";
import { consensus, countOf, evidenceOf, livelinessOn, living, lowest, overlapOf, shareOf } from "./measures.ts";
import type { ReportKnowledge } from "./report-knowledge.ts";
import { usageCountryOf } from "./usage.ts";

/** A fact that is computed; undefined until the answers settle it: an open answer is never counted as a no. */
export interface Derivation {
  /** Answers it is computed from, besides the lists of the profile. */
  readonly answers: readonly string[];
  /** @param answers in their order; undefined where open */
  readonly derive: (
    answers: readonly (FactValue | undefined)[],
    profile: ProfileFrame,
    knowledge: ReportKnowledge,
    reading: Reading,
  ) => FactValue | undefined;
}

/** Computes a fact from the lists of a profile. */
function ofLists(
  derive: (profile: ProfileFrame, knowledge: ReportKnowledge, reading: Reading) => FactValue | undefined,
): Derivation {
  return { answers: [], derive: (_, profile, knowledge, reading) => derive(profile, knowledge, reading) };
}

/** Computes a fact from some answers. */
function ofAnswers(answers: readonly string[], derive: (answers: readonly (FactValue | undefined)[]) => FactValue | undefined) {
  return { answers, derive } satisfies Derivation;
}

const skills = fields.map(({ path }) => path).filter((path) => path.startsWith("resources.skills."));

/** The facts that are computed from answers, each by the id it is described under in the knowledge. */
export const derivations: Readonly<Record<string, Derivation>> = {
  "d.assessedDay": ofLists(({ assessedAt }) => dayNumber(assessedAt)),
  "d.languageCount": ofAnswers(["company.languages"], ([languages]) => lengthOf(languages)),

  "d.goalCount": ofLists(({ goals }) => goals?.length),
  "d.goalTargetShare": ofLists(({ goals }) =>
    shareOf(
      goals,
      ({ target }) => target,
      (target) => target.metric !== undefined && target.value !== undefined && target.by !== undefined,
    ),
  ),
  "d.audienceCount": ofLists(({ audiences }) => audiences?.length),
  "d.audienceDetailShare": ofLists(({ audiences }) =>
    shareOf(
      audiences,
      (audience) => ((audience.relation ?? audience.ageBands) ? audience : undefined),
      ({ kind, relation, ageBands }) => relation !== undefined && (kind !== "consumers" || (ageBands?.length ?? 0) > 0),
    ),
  ),
  "d.audienceEvidence": ofLists(({ audiences }) => evidenceOf(audiences)),
  "d.contactExpectationShare": ofLists(({ audiences }) =>
    shareOf(
      audiences,
      ({ contactExpectedOn }) => contactExpectedOn,
      (points) => points.length > 0,
    ),
  ),
  "d.styleKnownShare": ofLists(({ audiences }) =>
    shareOf(
      audiences,
      ({ preferredStyles }) => preferredStyles,
      (styles) => styles.length > 0,
    ),
  ),
  "d.styleOverlap": {
    answers: ["style.tones"],
    derive: ([tones], { audiences }, knowledge) => overlapOf(audiences, tones, parameter(knowledge, "styleOverlapGood")),
  },
  "d.formatCount": ofAnswers(["style.formats"], ([formats]) => lengthOf(formats)),

  /** The country whose usage figures count: the company's own where there are some, else the default. */
  "d.usageCountry": {
    answers: ["company.country"],
    derive: ([country], _, knowledge, reading) =>
      country === undefined && reading === "settled" ? undefined : usageCountryOf(textOf(country), knowledge).country,
  },
  "d.usageCountryBasis": {
    answers: ["company.country"],
    derive([country], _, knowledge, reading) {
      if (country === undefined && reading === "settled") return undefined;
      return usageCountryOf(textOf(country), knowledge).own ? "own" : "default";
    },
  },

  "d.presenceCount": ofLists(({ presences }) => presences?.length),
  "d.presencesUnowned": ofLists(({ presences }) =>
    countOf(
      presences,
      ({ owner }) => known(owner),
      (owner) => owner !== "yes",
    ),
  ),
  "d.presencesAccessRisk": ofLists(({ presences }) =>
    countOf(
      presences,
      ({ access }) => access,
      (access) => access !== "secured",
    ),
  ),
  "d.presencesLost": ofLists(({ presences }, knowledge) =>
    countOf(
      presences && living(presences, knowledge),
      ({ access, intent }) => (access === "lost" ? intent : access),
      (answer) => answer === "keep" || answer === "revive" || answer === "undecided",
    ),
  ),
  "d.silentCount": ofLists(({ presences, assessedAt }, knowledge, reading) =>
    countOf(presences, livelinessOn(assessedAt, knowledge, reading), (state) => state === "silent"),
  ),
  "d.silentUndecided": ofLists(({ presences, assessedAt }, knowledge, reading) => {
    const stateOf = livelinessOn(assessedAt, knowledge, reading);
    return countOf(
      presences && living(presences, knowledge),
      (presence) => {
        const state = stateOf(presence);
        return state === "silent" ? intentOf(presence, state) : state;
      },
      (answer) => answer === "undecided",
    );
  }),
  "d.oldChannelsStopped": ofLists(({ integration }) =>
    countOf(
      integration?.channels,
      ({ plan }) => plan,
      (plan) => plan === "stop",
    ),
  ),
  "d.channelsCut": ofLists(({ integration }) =>
    countOf(
      integration?.channels,
      ({ plan }) => plan,
      (plan) => plan === "stop" || plan === "reduce",
    ),
  ),

  "d.hoursAfterReserve": {
    answers: ["resources.hoursPerWeek"],
    derive: ([hours], _, knowledge) =>
      typeof hours === "number" ? hours * (1 - parameter(knowledge, "reservedShare")) : undefined,
  },
  "d.wishHoursRatio": {
    answers: ["resources.hoursPerWeek", "strategy.considered"],
    derive([hours, wished], _, knowledge) {
      if (typeof hours !== "number" || wished === undefined || !isList(wished)) return undefined;
      const most = parameter(knowledge, "wishHoursRatioWithoutHours");
      let needed = 0;
      for (const { id, hours: own } of knowledge.networks) if (wished.includes(id)) needed += own.typical;
      return needed === 0 ? 0 : Math.min(needed / hours, most);
    },
  },
  "d.supportGaps": ofAnswers(["resources.supportNeeded", "resources.supportAvailable"], ([needed, available]) => {
    if (needed === undefined || !isList(needed)) return undefined;
    if (needed.length === 0) return 0;
    return available !== undefined && isList(available) ? needed.filter((kind) => !available.includes(kind)).length : undefined;
  }),
  "d.skillMin": ofAnswers(skills, (levels) => {
    const answered = levels.filter((level) => level !== undefined);
    return answered.length > 0 ? lowest(answered) : undefined;
  }),

  "d.cultureTrust": ofAnswers(["culture.openness", "culture.trust"], lowest),
  "d.cultureFlow": ofAnswers(
    ["culture.infoTimely", "culture.infoComplete", "culture.crossDeptExchange", "culture.proactiveForwarding"],
    lowest,
  ),
  "d.cultureStructure": ofAnswers(
    ["culture.shortPaths", "culture.clearStructures", "culture.cooperation", "culture.peopleKnowEachOther"],
    lowest,
  ),
  "d.willingnessMin": ofAnswers(
    ["culture.willingness.leaders", "culture.willingness.middle", "culture.willingness.staff"],
    lowest,
  ),

  "d.ideaRoom": ofAnswers(
    ["employees.unusualIdeas", "employees.outsideRoutine", "employees.ideasUsed", "employees.creativeSpace"],
    consensus,
  ),
  "d.learning": ofAnswers(
    ["employees.learnFromOthers", "employees.serviceExperienceUsed", "employees.customerView", "employees.externalInput"],
    ([fromOthers, ...others]) => {
      if (fromOthers === "copy") return "no";
      return consensus([...others, fromOthers && (fromOthers === "learn" ? "yes" : "no")]);
    },
  ),
  "d.ambassadorReady": ofAnswers(["employees.motivation", "employees.loyalty", "employees.networkSkill"], lowest),
};

const derived = Object.entries(derivations);

/** Adds the facts that are computed from answers to those that are answers. */
export function derivedFacts(profile: CompanyProfile, knowledge: ReportKnowledge, facts: FactTable, reading: Reading): void {
  for (const [fact, { answers, derive }] of derived)
    facts[fact] = derive(
      answers.map((answer) => facts[answer]),
      profile,
      knowledge,
      reading,
    );
}

function lengthOf(answer: FactValue | undefined): number | undefined {
  return answer === undefined || !isList(answer) ? undefined : answer.length;
}

function textOf(answer: FactValue | undefined): string | undefined {
  return typeof answer === "string" ? answer : undefined;
}
