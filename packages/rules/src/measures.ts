import type { CompanyProfile, Presence } from "@channelfit/schema";
import { livelinessOf, type Reading } from "./answers.ts";
import { type FactValue, isList } from "./engine/conditions.ts";
import { parameter } from "./knowledge.ts";
import type { ReportKnowledge } from "./report-knowledge.ts";

// What lists and answers come to, each unknown while open answers could still change it.

type Answer = string | number | undefined;

/** Share of entries that have something; unknown while no entry says anything about it. */
export function shareOf<Entry, Part>(
  entries: readonly Entry[] | undefined,
  partOf: (entry: Entry) => Part | undefined,
  complete: (part: Part) => boolean,
): number | undefined {
  const parts = entries?.flatMap((entry) => partOf(entry) ?? []) as Part[] | undefined;
  if (!entries || !parts || parts.length === 0) return undefined;
  return parts.filter(complete).length / entries.length;
}

/** How the company knows where its audiences are; unknown while an open answer could still change it. */
export function evidenceOf(audiences: CompanyProfile["audiences"]): string | undefined {
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
export function overlapOf(
  audiences: CompanyProfile["audiences"],
  tones: FactValue | undefined,
  good: number,
): string | undefined {
  if (
    !audiences ||
    tones === undefined ||
    !isList(tones) ||
    audiences.some(({ preferredStyles }) => preferredStyles === undefined)
  )
    return undefined;
  const preferred: string[] = [];
  for (const { preferredStyles = [] } of audiences)
    for (const tone of preferredStyles) if (!preferred.includes(tone)) preferred.push(tone);
  if (preferred.length === 0) return undefined;
  const shared = preferred.filter((tone) => tones.includes(tone)).length;
  return shared === 0 ? "none" : shared / preferred.length >= good ? "good" : "some";
}

/** Profiles on networks that still exist. */
export function living(presences: readonly Presence[], { networks }: ReportKnowledge): Presence[] {
  return presences.filter(({ network }) => networks.find(({ id }) => id === network)?.lifecycle.state !== "discontinued");
}

export function livelinessOn(
  assessedAt: string,
  knowledge: ReportKnowledge,
  reading: Reading,
): (presence: Presence) => string | undefined {
  const limit = parameter(knowledge, "orphanAfterDays");
  return (presence) => livelinessOf(presence, assessedAt, limit, reading);
}

/** How many entries have an answer that meets a condition; unknown while one is open. */
export function countOf<Entry>(
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
export function lowest(levels: readonly (FactValue | undefined)[]): number | undefined {
  let least = Number.POSITIVE_INFINITY;
  let isOpen = false;
  for (const level of levels) {
    if (typeof level !== "number") isOpen = true;
    else if (level < least) least = level;
  }
  return isOpen && least > 0 ? undefined : least;
}

/** yes when all say yes, no when all say no, else partly; unknown while the open answers could still decide it. */
export function consensus(answers: readonly (FactValue | undefined)[]): FactValue | undefined {
  let first: FactValue | undefined;
  let isOpen = false;
  for (const answer of answers) {
    if (answer === undefined) isOpen = true;
    else if (answer === "partly" || (first !== undefined && answer !== first)) return "partly";
    else first = answer;
  }
  return isOpen ? undefined : first;
}
