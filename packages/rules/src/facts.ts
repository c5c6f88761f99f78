import type { AudienceKind, CompanyProfile } from "@channelfit/schema";
import { fields } from "@channelfit/schema/vocabulary";
import { type FactTable, factTable, type Reading } from "./answers.ts";
import { derivedFacts } from "./derived-facts.ts";
import type { Facts, FactValue } from "./engine/conditions.ts";
import { parameter } from "./knowledge.ts";
import {
  answerOfKind,
  areRanked,
  audienceAnswers,
  onceEach,
  type PresenceFacts,
  presenceOf,
  rankedGoals,
} from "./listed-facts.ts";
import type { ReportKnowledge } from "./report-knowledge.ts";

/** Name of the fact that is always true; a rule that rests on constants alone reads it. */
export const always = "profile.given";

/** Kinds of audience and channels a rule is spread over. */
export const audienceKinds = optionsOf("audiences[].kind") as AudienceKind[];
export const channelKinds = optionsOf("integration.channels[].kind");

function optionsOf(path: string): string[] {
  return (fields.find((field) => field.path === path)?.options ?? []).map(String);
}

/** Lists of groups, which are no facts themselves. */
export const listsOfGroups: ReadonlySet<string> = new Set(
  fields.filter(({ entries }) => entries === "group").map(({ path }) => path),
);

/**
 * The flat facts of a profile. What is not answered, or answered with "unknown", is missing.
 * Lists of goals, audiences, channels and existing profiles are spread over facts of their own.
 * @param reading whether a fact may rest on answers that an open one could still overturn
 */
export function factsOf(profile: CompanyProfile, knowledge: ReportKnowledge, reading: Reading = "today"): Facts {
  const facts = factTable();
  facts[always] = true;
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

const fieldNames = new Map<string, Map<string, string>>();
for (const { path } of fields) {
  const dot = path.lastIndexOf(".");
  const group = path.slice(0, Math.max(0, dot));
  const names = fieldNames.get(group) ?? new Map<string, string>();
  fieldNames.set(group, names.set(path.slice(dot + 1).replace("[]", ""), path));
}

function flatten(group: object, prefix: string, facts: FactTable): void {
  for (const key in group) {
    const value = (group as Record<string, unknown>)[key];
    const name = fieldNames.get(prefix)?.get(key) ?? `${prefix}.${key}`;
    if (!isAnswer(value) || listsOfGroups.has(name)) continue;
    if (isFactValue(value)) facts[name] = value;
    else if (!Array.isArray(value)) flatten(value, name, facts);
  }
}

/** Whether something is said at all: "unknown" says nothing. */
export function isAnswer(value: unknown): value is FactValue | object {
  return value !== "unknown" && value !== null && value !== undefined;
}

/** Whether an answer is a fact by itself: no group of answers, and no list of such groups. */
export function isFactValue(value: FactValue | object): value is FactValue {
  return (
    typeof value !== "object" || (Array.isArray(value) && value.every((entry) => entry !== null && typeof entry !== "object"))
  );
}

function goalFacts({ goals }: CompanyProfile, facts: FactTable, reading: Reading): void {
  if (!goals) return;
  facts["goals.ids"] = rankedGoals(goals);
  facts["goals.ranked"] = areRanked(goals) || reading === "today" ? areRanked(goals) : undefined;
}

const audienceNames = new Map(
  audienceKinds.map((kind) => [kind, audienceAnswers.map((answer) => [answer, `audience.${kind}.${answer}`] as const)]),
);

/** Facts of audiences. What not all audiences of a kind answer is unknown; one the company does not have has nothing. */
function audienceFacts({ audiences }: CompanyProfile, facts: FactTable, reading: Reading): void {
  if (!audiences) return;
  const kinds = onceEach(audiences.map(({ kind }) => kind));
  facts["audiences.kinds"] = kinds;
  for (const [kind, names] of audienceNames) {
    const has = kinds.includes(kind);
    for (const [answer, name] of names) facts[name] = has ? answerOfKind(audiences, kind, answer, reading) : [];
  }
}

const channelNames = new Map(channelKinds.map((kind) => [kind, `channel.${kind}.plan`]));

function channelFacts({ integration }: CompanyProfile, facts: FactTable): void {
  if (!integration?.channels) return;
  for (const name of channelNames.values()) facts[name] = "none";
  for (const { kind, plan } of integration.channels) facts[channelNames.get(kind) ?? ""] = plan;
}

/** On a network without a profile there is none of anything. */
export const noPresence: PresenceFacts = { state: "none", owner: "none", access: "none", intent: "none" };

/** What is asked about the profiles on a network. */
export const presenceAnswers = ["state", "owner", "access", "intent"] as const;

const presenceNames = new Map<string, readonly (readonly [(typeof presenceAnswers)[number], string])[]>();

function presenceNamesOf(id: string) {
  const names = presenceNames.get(id) ?? presenceAnswers.map((answer) => [answer, `presence.${id}.${answer}`] as const);
  presenceNames.set(id, names);
  return names;
}

function presenceFacts(
  { presences, assessedAt }: CompanyProfile,
  knowledge: ReportKnowledge,
  facts: FactTable,
  reading: Reading,
): void {
  if (!presences) return;
  facts["presences.networks"] = onceEach(presences.map(({ network }) => network));
  const limit = parameter(knowledge, "orphanAfterDays");
  for (const { id } of knowledge.networks) {
    const same = presences.filter(({ network }) => network === id);
    const found = same.length > 0 ? presenceOf(same, assessedAt, limit, reading) : noPresence;
    for (const [answer, name] of presenceNamesOf(id)) facts[name] = found[answer];
  }
}
