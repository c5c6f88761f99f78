import type { Presence } from "@channelfit/schema";
import { dayNumber } from "./days.ts";
import type { FactValue } from "./engine/conditions.ts";

/** Facts while they are collected. */
export type FactTable = Record<string, FactValue | undefined>;

/** How alive a profile is; a last post longer ago than the limit means silent, whatever else was answered. */
export function livelinessOf({ state, lastPost }: Presence, assessedAt: string, limitDays: number): string | undefined {
  if (lastPost && dayNumber(assessedAt) - dayNumber(lastPost) > limitDays) return "silent";
  return known(state) ?? (lastPost ? "active" : undefined);
}

/** To keep a silent profile is no decision about it. */
export function intentOf({ intent }: Presence, liveliness: string | undefined): string | undefined {
  return liveliness === "silent" && intent === "keep" ? "undecided" : intent;
}

/** An answer, or undefined where it is missing or "unknown". */
export function known<T>(answer: T | "unknown" | undefined): Exclude<T, "unknown"> | undefined {
  return answer === "unknown" ? undefined : (answer as Exclude<T, "unknown"> | undefined);
}
