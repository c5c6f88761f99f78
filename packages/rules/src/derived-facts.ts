import type { CompanyProfile, Presence } from "@channelfit/schema";
import { type FactTable, intentOf, known, livelinessOf, type Reading } from "./answers.ts";
import { dayNumber } from "./days.ts";
import type { FactValue } from "./engine/conditions.ts";
import { type Knowledge, parameter } from "./knowledge.ts";
import { usageCountryOf } from "./usage.ts";

type Answer = string | number | undefined;

/** Computes a fact from answers; undefined until the answers settle it: an open answer is never counted as a no. */
export type Derivation = (profile: CompanyProfile, knowledge: Knowledge, reading: Reading) => FactValue | undefined;

/** The facts that are computed from answers, each by the id it is described under in the knowledge. */
export const derivations: Readonly<Record<string, Derivation>> = {
  "d.assessedDay": ({ assessedAt }) => dayNumber(assessedAt),
  "d.languageCount": ({ company }) => company?.languages?.length,

  "d.goalCount": ({ goals }) => goals?.length,
  "d.goalTargetShare": ({ goals }) =>
    shareOf(
      goals,
      ({ target }) => target,
      (target) => target.metric !== undefined && target.value !== undefined && target.by !== undefined,
    ),
  "d.audienceCount": ({ audiences }) => audiences?.length,
  "d.audienceDetailShare": ({ audiences }) =>
    shareOf(
      audiences,
      (audience) => ((audience.relation ?? audience.ageBands) ? audience : undefined),
      ({ kind, relation, ageBands }) => relation !== undefined && (kind !== "consumers" || (ageBands?.length ?? 0) > 0),
    ),
  "d.audienceEvidence": ({ audiences }) => evidenceOf(audiences),
  "d.contactExpectationShare": ({ audiences }) =>
    shareOf(
      audiences,
      ({ contactExpectedOn }) => contactExpectedOn,
      (points) => points.length > 0,
    ),
  "d.styleKnownShare": ({ audiences }) =>
    shareOf(
      audiences,
      ({ preferredStyles }) => preferredStyles,
      (styles) => styles.length > 0,
    ),
  "d.styleOverlap": ({ audiences, style }, knowledge) =>
    overlapOf(audiences, style?.tones, parameter(knowledge, "styleOverlapGood")),
  "d.formatCount": ({ style }) => style?.formats?.length,

  /** The country whose usage figures count: the company's own where there are some, else the default. */
  "d.usageCountry": ({ company }, knowledge, reading) =>
    company?.country === undefined && reading === "settled" ? undefined : usageCountryOf(company?.country, knowledge).country,
  "d.usageCountryBasis": ({ company }, knowledge, reading) => {
    if (company?.country === undefined && reading === "settled") return undefined;
    return usageCountryOf(company?.country, knowledge).own ? "own" : "default";
  },

  "d.presenceCount": ({ presences }) => presences?.length,
  "d.presencesUnowned": ({ presences }) =>
    countOf(
      presences,
      ({ owner }) => known(owner),
      (owner) => owner !== "yes",
    ),
  "d.presencesAccessRisk": ({ presences }) =>
    countOf(
      presences,
      ({ access }) => access,
      (access) => access !== "secured",
    ),
  "d.presencesLost": ({ presences }, knowledge) =>
    countOf(
      presences && living(presences, knowledge),
      ({ access, intent }) => (access === "lost" ? intent : access),
      (answer) => answer === "keep" || answer === "revive" || answer === "undecided",
    ),
  "d.silentCount": ({ presences, assessedAt }, knowledge, reading) =>
    countOf(presences, livelinessOn(assessedAt, knowledge, reading), (state) => state === "silent"),
  "d.silentUndecided": ({ presences, assessedAt }, knowledge, reading) => {
    const stateOf = livelinessOn(assessedAt, knowledge, reading);
    return countOf(
      presences && living(presences, knowledge),
      (presence) => {
        const state = stateOf(presence);
        return state === "silent" ? intentOf(presence, state) : state;
      },
      (answer) => answer === "undecided",
    );
  },
  "d.oldChannelsStopped": ({ integration }) =>
    countOf(
      integration?.channels,
      ({ plan }) => plan,
      (plan) => plan === "stop",
    ),
  "d.channelsCut": ({ integration }) =>
    countOf(
      integration?.channels,
      ({ plan }) => plan,
      (plan) => plan === "stop" || plan === "reduce",
    ),

  "d.hoursAfterReserve": ({ resources }, knowledge) => {
    const hours = resources?.hoursPerWeek;
    return hours === undefined ? undefined : hours * (1 - parameter(knowledge, "reservedShare"));
  },
  "d.wishHoursRatio": ({ resources, strategy }, knowledge) => {
    const hours = resources?.hoursPerWeek;
    const wished: readonly string[] | undefined = strategy?.considered;
    if (hours === undefined || !wished) return undefined;
    const most = parameter(knowledge, "wishHoursRatioWithoutHours");
    let needed = 0;
    for (const { id, hours: own } of knowledge.networks) if (wished.includes(id)) needed += own.typical;
    return needed === 0 ? 0 : Math.min(needed / hours, most);
  },
  "d.supportGaps": ({ resources }) => {
    const { supportNeeded: needed, supportAvailable: available } = resources ?? {};
    if (!needed || !(available || needed.length === 0)) return undefined;
    return needed.filter((kind) => !available?.includes(kind)).length;
  },
  "d.skillMin": ({ resources }) => {
    const skills = Object.values(resources?.skills ?? {}).filter((level) => level !== "unknown");
    return skills.length > 0 ? Math.min(...skills) : undefined;
  },

  "d.cultureTrust": ({ culture = {} }) => lowest([culture.openness, culture.trust]),
  "d.cultureFlow": ({ culture = {} }) =>
    lowest([culture.infoTimely, culture.infoComplete, culture.crossDeptExchange, culture.proactiveForwarding]),
  "d.cultureStructure": ({ culture = {} }) =>
    lowest([culture.shortPaths, culture.clearStructures, culture.cooperation, culture.peopleKnowEachOther]),
  "d.willingnessMin": ({ culture }) => {
    const { leaders, middle, staff } = culture?.willingness ?? {};
    return lowest([leaders, middle, staff]);
  },

  "d.ideaRoom": ({ employees = {} }) =>
    consensus([employees.unusualIdeas, employees.outsideRoutine, employees.ideasUsed, employees.creativeSpace]),
  "d.learning": ({ employees = {} }) => {
    const { learnFromOthers, serviceExperienceUsed, customerView, externalInput } = employees;
    if (learnFromOthers === "copy") return "no";
    const learns = learnFromOthers && (learnFromOthers === "learn" ? "yes" : "no");
    return consensus([serviceExperienceUsed, customerView, externalInput, learns]);
  },
  "d.ambassadorReady": ({ employees = {} }) => lowest([employees.motivation, employees.loyalty, employees.networkSkill]),
};

const derived = Object.entries(derivations);

/** Adds the facts that are computed from answers. */
export function derivedFacts(profile: CompanyProfile, knowledge: Knowledge, facts: FactTable, reading: Reading): void {
  for (const [fact, derive] of derived) facts[fact] = derive(profile, knowledge, reading);
}

/** Share of entries that have something; unknown while no entry says anything about it. */
function shareOf<Entry, Part>(
  entries: readonly Entry[] | undefined,
  partOf: (entry: Entry) => Part | undefined,
  complete: (part: Part) => boolean,
): number | undefined {
  const parts = entries?.flatMap((entry) => partOf(entry) ?? []) as Part[] | undefined;
  if (!entries || !parts || parts.length === 0) return undefined;
  return parts.filter(complete).length / entries.length;
}

/** How the company knows where its audiences are; unknown while an open answer could still change it. */
function evidenceOf(audiences: CompanyProfile["audiences"]): string | undefined {
  if (!audiences || audiences.length === 0) return undefined;
  let [assumed, proven, open] = [false, false, false];
  for (const { networksUsed } of audiences) {
    if (!networksUsed) open = true;
    else
      for (const { evidence } of networksUsed) {
        if (evidence === undefined) open = true;
        else if (evidence === "assumed") assumed = true;
        else proven = true;
      }
  }
  if (assumed && proven) return "mixed";
  if (open) return undefined;
  return assumed ? "assumed" : proven ? "known" : "none";
}

/** How far the own tones are those the audiences like; unknown while one of them has not been asked. */
function overlapOf(
  audiences: CompanyProfile["audiences"],
  tones: readonly string[] | undefined,
  good: number,
): string | undefined {
  if (!audiences || !tones || audiences.some(({ preferredStyles }) => preferredStyles === undefined)) return undefined;
  const preferred: string[] = [];
  for (const { preferredStyles = [] } of audiences)
    for (const tone of preferredStyles) if (!preferred.includes(tone)) preferred.push(tone);
  if (preferred.length === 0) return undefined;
  const shared = preferred.filter((tone) => tones.includes(tone)).length;
  return shared === 0 ? "none" : shared / preferred.length >= good ? "good" : "some";
}

/** Profiles on networks that still exist. */
function living(presences: readonly Presence[], { networks }: Knowledge): Presence[] {
  return presences.filter(({ network }) => networks.find(({ id }) => id === network)?.lifecycle.state !== "discontinued");
}

function livelinessOn(assessedAt: string, knowledge: Knowledge, reading: Reading): (presence: Presence) => string | undefined {
  const limit = parameter(knowledge, "orphanAfterDays");
  return (presence) => livelinessOf(presence, assessedAt, limit, reading);
}

/** How many entries have an answer that meets a condition; unknown while one is open. */
function countOf<Entry>(
  entries: readonly Entry[] | undefined,
  answerOf: (entry: Entry) => Answer,
  meets: (answer: Answer) => boolean,
): number | undefined {
  if (!entries) return undefined;
  let count = 0;
  for (const entry of entries) {
    const answer = answerOf(entry);
    if (answer === undefined) return undefined;
    if (meets(answer)) count += 1;
  }
  return count;
}

/** The lowest level; unknown while one is missing, unless another is already the lowest there is. */
function lowest(levels: readonly (number | "unknown" | undefined)[]): number | undefined {
  const answered = levels.filter((level) => typeof level === "number");
  if (answered.length < levels.length && !answered.includes(0)) return undefined;
  return Math.min(...answered);
}

/** yes when all say yes, no when all say no, else partly; unknown while the open answers could still decide it. */
function consensus(answers: readonly (string | undefined)[]): string | undefined {
  const answered = answers.map(known).filter((answer) => answer !== undefined);
  const distinct = new Set(answered);
  if (distinct.size > 1 || distinct.has("partly")) return "partly";
  return answered.length === answers.length ? answered[0] : undefined;
}
