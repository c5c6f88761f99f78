import type { Presence } from "@channelfit/schema";
import { dayNumber } from "./days.ts";
import type { FactValue } from "./engine/conditions.ts";

/** Facts while they are collected. */
export type FactTable = Record<string, FactValue | undefined>;

/** An empty table. Without a prototype V8 keeps it as a hash table at once, not as an object of a new shape with each fact. */
export function factTable(): FactTable {
  return Object.create(null) as FactTable;
}

/** How open answers are read: as the best one knows today, or only what no further answer can change. */
export type Reading = "today" | "settled";

/**
 * How alive a profile is; a last post longer ago than the limit means silent, whatever else was answered. While the day of the last
 * post is open, that is settled for silent profiles only.
 */
export function livelinessOf(
  { state, lastPost }: Presence,
  assessedAt: string,
  limitDays: number,
  reading: Reading,
): string | undefined {
  if (lastPost && dayNumber(assessedAt) - dayNumber(lastPost) > limitDays) return "silent";
  if (reading === "settled" && !lastPost && state !== "silent") return undefined;
  return known(state) ?? (reading === "today" && lastPost ? "active" : undefined);
}

/** To keep a silent profile is no decision about it. */
export function intentOf({ intent }: Presence, liveliness: string | undefined): string | undefined {
  return liveliness === "silent" && intent === "keep" ? "undecided" : intent;
}

/** An answer, or undefined where it is missing or "unknown". */
export function known<T>(answer: T | "unknown" | undefined): Exclude<T, "unknown"> | undefined {
  return answer === "unknown" ? undefined : (answer as Exclude<T, "unknown"> | undefined);
}
