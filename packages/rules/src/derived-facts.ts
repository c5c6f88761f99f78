import type { CompanyProfile, Presence } from "@channelfit/schema";
import { type FactTable, intentOf, known, livelinessOf, type Reading } from "./answers.ts";
import { dayNumber } from "./days.ts";
import { type Knowledge, parameter } from "./knowledge.ts";
import { usageCountryOf } from "./usage.ts";

type Answer = string | number | undefined;

/**
 * Adds the facts that are computed from answers, each by the id it is described under in the knowledge.
 * One is missing until the answers settle it: an open answer is never counted as a no.
 */
export function derivedFacts(profile: CompanyProfile, knowledge: Knowledge, facts: FactTable, reading: Reading): void {
  facts["d.assessedDay"] = dayNumber(profile.assessedAt);
  facts["d.languageCount"] = profile.company?.languages?.length;
  goalsAndAudiences(profile, knowledge, facts);
  usageCountry(profile, knowledge, facts, reading);
  profilesAndChannels(profile, knowledge, facts, reading);
  hoursAndSupport(profile, knowledge, facts);
  culture(profile, facts);
  employees(profile, facts);
}

function goalsAndAudiences({ goals, audiences, style }: CompanyProfile, knowledge: Knowledge, facts: FactTable): void {
  facts["d.goalCount"] = goals?.length;
  facts["d.goalTargetShare"] = shareOf(
    goals,
    ({ target }) => target,
    (target) => target.metric !== undefined && target.value !== undefined && target.by !== undefined,
  );
  facts["d.audienceCount"] = audiences?.length;
  facts["d.audienceDetailShare"] = shareOf(
    audiences,
    (audience) => ((audience.relation ?? audience.ageBands) ? audience : undefined),
    ({ kind, relation, ageBands }) => relation !== undefined && (kind !== "consumers" || (ageBands?.length ?? 0) > 0),
  );
  facts["d.audienceEvidence"] = evidenceOf(audiences);
  facts["d.contactExpectationShare"] = shareOf(
    audiences,
    ({ contactExpectedOn }) => contactExpectedOn,
    (points) => points.length > 0,
  );
  facts["d.styleKnownShare"] = shareOf(
    audiences,
    ({ preferredStyles }) => preferredStyles,
    (styles) => styles.length > 0,
  );
  facts["d.styleOverlap"] = overlapOf(audiences, style?.tones, parameter(knowledge, "styleOverlapGood"));
  facts["d.formatCount"] = style?.formats?.length;
}

/** The country whose usage figures count: the company's own where there are some, else the default. */
function usageCountry({ company }: CompanyProfile, knowledge: Knowledge, facts: FactTable, reading: Reading): void {
  if (company?.country === undefined && reading === "settled") return;
  const { country, own } = usageCountryOf(company?.country, knowledge);
  facts["d.usageCountry"] = country;
  facts["d.usageCountryBasis"] = own ? "own" : "default";
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
  const evidence = audiences.flatMap(({ networksUsed }) => networksUsed?.map((use) => use.evidence) ?? [undefined]);
  if (evidence.length === 0) return "none";
  const answered = new Set(evidence.map((kind) => kind && (kind === "assumed" ? "assumed" : "known")));
  if (answered.has("assumed") && answered.has("known")) return "mixed";
  return answered.has(undefined) ? undefined : [...answered][0];
}

/** How far the own tones are those the audiences like; unknown while one of them has not been asked. */
function overlapOf(
  audiences: CompanyProfile["audiences"],
  tones: readonly string[] | undefined,
  good: number,
): string | undefined {
  const styles = audiences?.map(({ preferredStyles }) => preferredStyles);
  const preferred = new Set(styles?.flatMap((list) => list ?? []));
  if (preferred.size === 0 || !tones || styles?.includes(undefined)) return undefined;
  const shared = [...preferred].filter((tone) => tones.includes(tone)).length;
  return shared === 0 ? "none" : shared / preferred.size >= good ? "good" : "some";
}

function profilesAndChannels(
  { presences, integration, assessedAt }: CompanyProfile,
  knowledge: Knowledge,
  facts: FactTable,
  reading: Reading,
): void {
  const limit = parameter(knowledge, "orphanAfterDays");
  facts["d.presenceCount"] = presences?.length;
  facts["d.presencesUnowned"] = countOf(
    presences?.map(({ owner }) => known(owner)),
    (owner) => owner !== "yes",
  );
  const access = presences?.map((presence) => presence.access);
  facts["d.presencesAccessRisk"] = countOf(access, (answer) => answer !== "secured");
  const ended = new Set<string>(
    knowledge.networks.flatMap(({ id, lifecycle }) => (lifecycle.state === "discontinued" ? [id] : [])),
  );
  const living = presences?.filter(({ network }) => !ended.has(network));
  facts["d.presencesLost"] = countOf(
    living?.map((presence) => (presence.access === "lost" ? presence.intent : presence.access)),
    (answer) => answer === "keep" || answer === "revive" || answer === "undecided",
  );
  const stateOf = (presence: Presence) => livelinessOf(presence, assessedAt, limit, reading);
  facts["d.silentCount"] = countOf(presences?.map(stateOf), (state) => state === "silent");
  facts["d.silentUndecided"] = countOf(
    living?.map((presence) => (stateOf(presence) === "silent" ? intentOf(presence, "silent") : stateOf(presence))),
    (answer) => answer === "undecided",
  );
  const plans = integration?.channels?.map(({ plan }) => plan);
  facts["d.oldChannelsStopped"] = countOf(plans, (plan) => plan === "stop");
  facts["d.channelsCut"] = countOf(plans, (plan) => plan === "stop" || plan === "reduce");
}

/** How many answers meet a condition; unknown while one is missing. */
function countOf(answers: readonly Answer[] | undefined, meets: (answer: Answer) => boolean): number | undefined {
  return answers && !answers.includes(undefined) ? answers.filter(meets).length : undefined;
}

function hoursAndSupport({ resources, strategy }: CompanyProfile, knowledge: Knowledge, facts: FactTable): void {
  const hours = resources?.hoursPerWeek;
  if (hours !== undefined) facts["d.hoursAfterReserve"] = hours * (1 - parameter(knowledge, "reservedShare"));
  if (hours !== undefined && strategy?.considered) {
    const wished = new Set<string>(strategy.considered);
    const needed = knowledge.networks.reduce((sum, { id, hours: { typical } }) => sum + (wished.has(id) ? typical : 0), 0);
    const most = parameter(knowledge, "wishHoursRatioWithoutHours");
    facts["d.wishHoursRatio"] = needed === 0 ? 0 : Math.min(needed / hours, most);
  }
  const needed = resources?.supportNeeded;
  const available = resources?.supportAvailable;
  if (needed && (available || needed.length === 0))
    facts["d.supportGaps"] = needed.filter((kind) => !available?.includes(kind)).length;
  const skills = Object.values(resources?.skills ?? {}).filter((level) => level !== "unknown");
  if (skills.length > 0) facts["d.skillMin"] = Math.min(...skills);
}

function culture({ culture = {} }: CompanyProfile, facts: FactTable): void {
  const { leaders, middle, staff } = culture.willingness ?? {};
  facts["d.cultureTrust"] = lowest([culture.openness, culture.trust]);
  facts["d.cultureFlow"] = lowest([
    culture.infoTimely,
    culture.infoComplete,
    culture.crossDeptExchange,
    culture.proactiveForwarding,
  ]);
  facts["d.cultureStructure"] = lowest([
    culture.shortPaths,
    culture.clearStructures,
    culture.cooperation,
    culture.peopleKnowEachOther,
  ]);
  facts["d.willingnessMin"] = lowest([leaders, middle, staff]);
}

function employees({ employees = {} }: CompanyProfile, facts: FactTable): void {
  facts["d.ideaRoom"] = consensus([
    employees.unusualIdeas,
    employees.outsideRoutine,
    employees.ideasUsed,
    employees.creativeSpace,
  ]);
  facts["d.learning"] =
    employees.learnFromOthers === "copy"
      ? "no"
      : consensus([
          employees.serviceExperienceUsed,
          employees.customerView,
          employees.externalInput,
          employees.learnFromOthers && (employees.learnFromOthers === "learn" ? "yes" : "no"),
        ]);
  facts["d.ambassadorReady"] = lowest([employees.motivation, employees.loyalty, employees.networkSkill]);
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
