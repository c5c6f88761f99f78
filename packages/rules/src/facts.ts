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
  for (const [section, value] of Object.entries(profile)) {
    if (value !== null && typeof value === "object" && !Array.isArray(value)) flatten(value, section, facts);
  }
  goalFacts(profile, facts, reading);
  audienceFacts(profile, facts, reading);
  channelFacts(profile, facts);
  presenceFacts(profile, knowledge, facts, reading);
  if (profile.strategy?.excluded) facts["strategy.excluded"] = profile.strategy.excluded.map(({ network }) => network);
  derivedFacts(profile, knowledge, facts, reading);
  return facts;
}

function flatten(group: object, prefix: string, facts: FactTable): void {
  for (const [key, value] of Object.entries(group)) {
    const name = `${prefix}.${key}`;
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

function audienceFacts({ audiences }: CompanyProfile, facts: FactTable, reading: Reading): void {
  if (!audiences) return;
  facts["audiences.kinds"] = [...new Set(audiences.map(({ kind }) => kind))];
  for (const kind of audienceKinds) {
    const same = audiences.filter((audience) => audience.kind === kind);
    const put = (name: string, lists: (readonly string[] | undefined)[]) => {
      const known = lists.filter((list) => list !== undefined);
      if (known.length === same.length) facts[`audience.${kind}.${name}`] = [...new Set(known.flat())];
    };
    put(
      "ageBands",
      same.map(({ ageBands }) => ageBands),
    );
    put(
      "occupations",
      same.map(({ occupations }) => occupations),
    );
    put(
      "relation",
      same.map(({ relation }) => relation && [relation]),
    );
    put(
      "contactExpectedOn",
      same.map(({ contactExpectedOn }) => contactExpectedOn),
    );
    put(
      "preferredStyles",
      same.map(({ preferredStyles }) => preferredStyles),
    );
    put(
      "networksUsed",
      same.map(({ networksUsed }) => networksUsed?.map(({ network }) => network)),
    );
    put(
      "networksAssumed",
      same.map(({ networksUsed }) => assumedOf(networksUsed, reading)),
    );
  }
}

/** Networks the company only assumes; one without evidence counts as known today, but that is not settled. */
function assumedOf(uses: Audience["networksUsed"], reading: Reading): string[] | undefined {
  if (reading === "settled" && uses?.some(({ evidence }) => evidence === undefined)) return undefined;
  return uses?.flatMap(({ network, evidence }) => (evidence === "assumed" ? [network] : []));
}

function channelFacts({ integration }: CompanyProfile, facts: FactTable): void {
  if (!integration?.channels) return;
  const plans = new Map(integration.channels.map(({ kind, plan }) => [kind as string, plan]));
  for (const kind of channelKinds) facts[`channel.${kind}.plan`] = plans.has(kind) ? plans.get(kind) : "none";
}

const livelinessOrder = ["silent", "irregular", "active"];

function presenceFacts(
  { presences, assessedAt }: CompanyProfile,
  knowledge: Knowledge,
  facts: FactTable,
  reading: Reading,
): void {
  if (!presences) return;
  facts["presences.networks"] = [...new Set(presences.map(({ network }) => network))];
  const limit = parameter(knowledge, "orphanAfterDays");
  for (const { id } of knowledge.networks) {
    const same = presences.filter(({ network }) => network === id);
    const states = same.map((presence) => livelinessOf(presence, assessedAt, limit, reading));
    if (same.length === 0) {
      for (const answer of ["state", "owner", "access", "intent"]) facts[`presence.${id}.${answer}`] = "none";
      continue;
    }
    const state = worst(states);
    facts[`presence.${id}.state`] = state;
    const weakest = same[states.indexOf(state)] ?? same[0];
    if (!weakest || (reading === "settled" && states.includes(undefined))) continue;
    facts[`presence.${id}.owner`] = known(weakest.owner);
    facts[`presence.${id}.access`] = weakest.access;
    facts[`presence.${id}.intent`] = intentOf(weakest, state);
  }
}

/** The least lively state; unknown while one profile is, unless another is silent already. */
function worst(states: readonly (string | undefined)[]): string | undefined {
  const state = livelinessOrder.find((candidate) => states.includes(candidate));
  return state === "silent" || !states.includes(undefined) ? state : undefined;
}
