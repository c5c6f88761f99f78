import type { Audience, AudienceKind, CompanyProfile } from "@channelfit/schema";
import { fields } from "@channelfit/schema/vocabulary";
import { type FactTable, intentOf, known, livelinessOf, type Reading } from "./answers.ts";
import { derivedFacts } from "./derived-facts.ts";
import type { Facts, FactValue } from "./engine/conditions.ts";
import { type Knowledge, parameter } from "./knowledge.ts";

/** Name of the fact that is always true; a rule that rests on constants alone reads it. */
export const always = "profile.given";

/** Kinds of audience and channels a rule is spread over. */
export const audienceKinds = optionsOf("audiences[].kind") as AudienceKind[];
export const channelKinds = optionsOf("integration.channels[].kind");

function optionsOf(path: string): string[] {
  return (fields.find((field) => field.path === path)?.options ?? []).map(String);
}

const listsOfGroups = new Set(fields.filter(({ entries }) => entries === "group").map(({ path }) => path));

/**
 * The flat facts of a profile. What is not answered, or answered with "unknown", is missing.
 * Lists of goals, audiences, channels and existing profiles are spread over facts of their own.
 * @param reading whether a fact may rest on answers that an open one could still overturn
 */
export function factsOf(profile: CompanyProfile, knowledge: Knowledge, reading: Reading = "today"): Facts {
  const facts: FactTable = { [always]: true };
  const { presences, audiences, integration } = profile;
  if (audiences) for (const kind of audienceKinds) noAudience(kind, facts);
  if (integration?.channels) for (const name of channelNames.values()) facts[name] = "none";
  if (presences) for (const { id } of knowledge.networks) noPresence(id, facts);
  return readFacts(profile, knowledge, facts, reading);
}

/** Adds the facts of a profile to those of one that has no audiences, channels and profiles, where it has such lists. */
function readFacts(profile: CompanyProfile, knowledge: Knowledge, facts: FactTable, reading: Reading): FactTable {
  for (const section in profile) {
    const value = profile[section as keyof CompanyProfile];
    if (value !== null && typeof value === "object" && !Array.isArray(value)) flatten(value, section, facts);
  }
  if (profile.assessedBy) facts["assessment.by"] = profile.assessedBy;
  goalFacts(profile, facts, reading);
  audienceFacts(profile, facts, reading);
  channelFacts(profile, facts);
  presenceFacts(profile, knowledge, facts, reading);
  if (profile.strategy?.excluded) facts["strategy.excluded"] = profile.strategy.excluded.map(({ network }) => network);
  derivedFacts(profile, knowledge, facts, reading);
  return facts;
}

/**
 * Makes ready to read the facts of many profiles into one table, which holds until the next one is read. The same facts as
 * {@link factsOf}, but those that most profiles share are put there in one go.
 */
export function factReader(knowledge: Knowledge): (profile: CompanyProfile) => Facts {
  const blank = { schemaVersion: "", assessedAt: "", presences: [], audiences: [], integration: { channels: [] } };
  const shared: Facts = { ...factsOf(blank, knowledge), "d.assessedDay": undefined };
  const names = [
    ...new Set([...Object.keys(shared), ...fields.map(({ path }) => path), ...ownNames, ...Object.keys(knowledge.derivedFacts)]),
  ];
  const values = names.map((name) => shared[name]);
  const startingWith = (...starts: readonly string[]) => names.filter((name) => starts.some((start) => name.startsWith(start)));
  const ofAudiences = startingWith("audience.", "audiences.");
  const ofChannels = startingWith("channel.");
  const ofPresences = startingWith("presence.", "presences.");
  const facts: FactTable = {};
  return (profile) => {
    if (profile.extensions) return factsOf(profile, knowledge);
    for (let position = 0; position < names.length; position += 1) facts[names[position] as string] = values[position];
    if (!profile.audiences) forget(ofAudiences, facts);
    if (!profile.integration?.channels) forget(ofChannels, facts);
    if (!profile.presences) forget(ofPresences, facts);
    return readFacts(profile, knowledge, facts, "today");
  };
}

/** Facts that are neither fields of the profile nor described as derived. */
const ownNames = [always, "goals.ids", "goals.ranked", "audiences.kinds", "presences.networks"];

function forget(names: readonly string[], facts: FactTable): void {
  for (const name of names) facts[name] = undefined;
}

const fieldNames = new Map<string, ReadonlyMap<string, string>>();
for (const { path } of fields) {
  const dot = path.lastIndexOf(".");
  const group = path.slice(0, Math.max(0, dot));
  fieldNames.set(group, new Map([...(fieldNames.get(group) ?? []), [path.slice(dot + 1).replace("[]", ""), path]]));
}

function flatten(group: object, prefix: string, facts: FactTable): void {
  for (const key in group) {
    const value = (group as Record<string, unknown>)[key];
    const name = fieldNames.get(prefix)?.get(key) ?? `${prefix}.${key}`;
    if (value === "unknown" || value === null || listsOfGroups.has(name)) continue;
    if (typeof value !== "object" || isScalarList(value)) facts[name] = value as FactValue;
    else if (!Array.isArray(value)) flatten(value, name, facts);
  }
}

function isScalarList(value: object): boolean {
  return Array.isArray(value) && value.every((entry) => entry !== null && typeof entry !== "object");
}

/** A goal without a rank comes after those with one today; more answers could still rank it. */
function goalFacts({ goals }: CompanyProfile, facts: FactTable, reading: Reading): void {
  if (!goals) return;
  const ranked = goals.map(({ id, priority = goals.length + 1 }, position) => ({ id, priority, position }));
  ranked.sort((a, b) => a.priority - b.priority || a.position - b.position);
  facts["goals.ids"] = ranked.map(({ id }) => id);
  const isRanked = goals.length < 2 || goals.every(({ priority }) => priority !== undefined);
  facts["goals.ranked"] = isRanked || reading === "today" ? isRanked : undefined;
}

/** What is asked about an audience. */
const audienceAnswers = [
  "ageBands",
  "occupations",
  "relation",
  "contactExpectedOn",
  "preferredStyles",
  "networksUsed",
  "networksAssumed",
] as const;

type AudienceAnswer = (typeof audienceAnswers)[number];

const audienceNames = new Map(
  audienceKinds.map((kind) => [kind, audienceAnswers.map((answer) => [answer, `audience.${kind}.${answer}`] as const)]),
);

/** An audience the company does not have has nothing. */
function noAudience(kind: AudienceKind, facts: FactTable): void {
  for (const [, name] of audienceNames.get(kind) ?? []) facts[name] = [];
}

/** Facts of the audiences a company has. What not all audiences of a kind answer is unknown. */
function audienceFacts({ audiences }: CompanyProfile, facts: FactTable, reading: Reading): void {
  if (!audiences) return;
  const kinds = [...new Set(audiences.map(({ kind }) => kind))];
  facts["audiences.kinds"] = kinds;
  for (const kind of kinds) {
    const same = audiences.filter((audience) => audience.kind === kind);
    for (const [answer, name] of audienceNames.get(kind) ?? []) {
      const lists = same.map((audience) => answerOf(audience, answer, reading));
      facts[name] = lists.includes(undefined) ? undefined : [...new Set(lists.flatMap((list) => list ?? []))];
    }
  }
}

function answerOf(audience: Audience, answer: AudienceAnswer, reading: Reading): readonly string[] | undefined {
  const { relation, networksUsed } = audience;
  if (answer === "relation") return relation && [relation];
  if (answer === "networksUsed") return networksUsed?.map(({ network }) => network);
  if (answer === "networksAssumed") return assumedOf(networksUsed, reading);
  return audience[answer];
}

/** Networks the company only assumes; one without evidence counts as known today, but that is not settled. */
function assumedOf(uses: Audience["networksUsed"], reading: Reading): string[] | undefined {
  if (reading === "settled" && uses?.some(({ evidence }) => evidence === undefined)) return undefined;
  return uses?.flatMap(({ network, evidence }) => (evidence === "assumed" ? [network] : []));
}

const channelNames = new Map(channelKinds.map((kind) => [kind, `channel.${kind}.plan`]));

function channelFacts({ integration }: CompanyProfile, facts: FactTable): void {
  for (const { kind, plan } of integration?.channels ?? []) facts[channelNames.get(kind) ?? ""] = plan;
}

const livelinessOrder = ["silent", "irregular", "active"];

/** Facts about one network, by the question they answer. */
interface PresenceNames {
  readonly state: string;
  readonly owner: string;
  readonly access: string;
  readonly intent: string;
}

const presenceNames = new Map<string, PresenceNames>();

function presenceNamesOf(id: string): PresenceNames {
  const known = presenceNames.get(id) ?? {
    state: `presence.${id}.state`,
    owner: `presence.${id}.owner`,
    access: `presence.${id}.access`,
    intent: `presence.${id}.intent`,
  };
  presenceNames.set(id, known);
  return known;
}

/** On a network without a profile there is none of anything. */
function noPresence(id: string, facts: FactTable): void {
  for (const name of Object.values(presenceNamesOf(id))) facts[name] = "none";
}

function presenceFacts(
  { presences, assessedAt }: CompanyProfile,
  knowledge: Knowledge,
  facts: FactTable,
  reading: Reading,
): void {
  if (!presences) return;
  const networks = [...new Set(presences.map(({ network }) => network))];
  facts["presences.networks"] = networks;
  const limit = parameter(knowledge, "orphanAfterDays");
  for (const id of networks) {
    if (!knowledge.networks.some((network) => network.id === id)) continue;
    const same = presences.filter(({ network }) => network === id);
    const states = same.map((presence) => livelinessOf(presence, assessedAt, limit, reading));
    const state = worst(states);
    const weakest = same[states.indexOf(state)] ?? same[0];
    const settled = reading === "today" || !states.includes(undefined);
    const names = presenceNamesOf(id);
    facts[names.state] = state;
    facts[names.owner] = settled ? known(weakest?.owner) : undefined;
    facts[names.access] = settled ? weakest?.access : undefined;
    facts[names.intent] = settled && weakest ? intentOf(weakest, state) : undefined;
  }
}

/** The least lively state; unknown while one profile is, unless another is silent already. */
function worst(states: readonly (string | undefined)[]): string | undefined {
  const state = livelinessOrder.find((candidate) => states.includes(candidate));
  return state === "silent" || !states.includes(undefined) ? state : undefined;
}
