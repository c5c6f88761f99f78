import type { Audience, AudienceKind, CompanyProfile, Goal, Presence } from "@channelfit/schema";
import { intentOf, known, livelinessOf, type Reading } from "./answers.ts";

// What the lists of a profile come to: goals, audiences and own profiles on networks.

/** Goals by rank. One without a rank comes after those with one today; more answers could still rank it. */
export function rankedGoals(goals: NonNullable<CompanyProfile["goals"]>): Goal[] {
  const ranked = goals.map(({ id, priority = goals.length + 1 }, position) => ({ id, priority, position }));
  ranked.sort((a, b) => a.priority - b.priority || a.position - b.position);
  return ranked.map(({ id }) => id);
}

/** Whether the rank of every goal is known. */
export function areRanked(goals: NonNullable<CompanyProfile["goals"]>): boolean {
  return goals.length < 2 || goals.every(({ priority }) => priority !== undefined);
}

/** Entries of a list, each once. */
export function onceEach<Entry>(entries: readonly Entry[]): readonly Entry[] {
  for (let position = 1; position < entries.length; position += 1)
    if (entries.indexOf(entries[position] as Entry) < position) return [...new Set(entries)];
  return entries;
}

/** What is asked about an audience. */
export const audienceAnswers = [
  "ageBands",
  "occupations",
  "relation",
  "contactExpectedOn",
  "preferredStyles",
  "networksUsed",
  "networksAssumed",
] as const;

export type AudienceAnswer = (typeof audienceAnswers)[number];

/** What is said of the audiences of a kind; undefined while not all of them answer. */
export function answerOfKind(
  audiences: readonly Audience[],
  kind: AudienceKind,
  answer: AudienceAnswer,
  reading: Reading,
): readonly string[] | undefined {
  let all: readonly string[] | undefined;
  for (const audience of audiences) {
    if (audience.kind !== kind) continue;
    const own = answerOf(audience, answer, reading);
    if (own === undefined) return undefined;
    all = all ? [...all, ...own] : own;
  }
  return all && onceEach(all);
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
  return uses?.filter(({ evidence }) => evidence === "assumed").map(({ network }) => network);
}

/** What is known of the profiles on one network. */
export interface PresenceFacts {
  readonly state: string | undefined;
  readonly owner: string | undefined;
  readonly access: string | undefined;
  readonly intent: string | undefined;
}

const livelinessOrder = ["silent", "irregular", "active"];

/** The least lively of the profiles on a network decides. */
export function presenceOf(
  same: readonly Presence[],
  assessedAt: string,
  orphanAfterDays: number,
  reading: Reading,
): PresenceFacts {
  const states = same.map((presence) => livelinessOf(presence, assessedAt, orphanAfterDays, reading));
  const state = worst(states);
  const weakest = same[states.indexOf(state)] ?? same[0];
  const settled = reading === "today" || !states.includes(undefined);
  return {
    state,
    owner: settled ? known(weakest?.owner) : undefined,
    access: settled ? weakest?.access : undefined,
    intent: settled && weakest ? intentOf(weakest, state) : undefined,
  };
}

/** The least lively state; unknown while one profile is, unless another is silent already. */
function worst(states: readonly (string | undefined)[]): string | undefined {
  const state = livelinessOrder.find((candidate) => states.includes(candidate));
  return state === "silent" || !states.includes(undefined) ? state : undefined;
}
