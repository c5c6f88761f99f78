import type { Network } from "@channelfit/schema";
import { dayNumber } from "./days.ts";
import type { FactValue } from "./engine/conditions.ts";
import { type Knowledge, parameter } from "./knowledge.ts";
import { firstReviewOf } from "./reviews.ts";
import type { UsageByAge } from "./usage.ts";

/** Constant -> which hours of a network it gives. */
export const hoursConstants: ReadonlyMap<string, keyof Network["hours"]> = new Map([
  ["network.hoursSetup", "setup"],
  ["network.hoursMinimum", "minimum"],
  ["network.hoursTypical", "typical"],
]);

/**
 * What rules may read of a network, under `network.*`; a value the catalogue does not give is missing.
 * @param measured what surveys say about its use; the estimates of the catalogue stand in for the rest
 */
export function constantsOf(
  network: Network,
  knowledge: Pick<Knowledge, "parameters">,
  measured: UsageByAge = {},
): ReadonlyMap<string, FactValue> {
  const served = parameter(knowledge, "servedLevel");
  const constants = new Map<string, FactValue>([
    ["network.id", network.id],
    ["network.kind", network.kind],
    ["network.role", network.role ?? "member"],
    ["network.lifecycle", network.lifecycle.state],
    ["network.functions", network.functions],
    ["network.tones", network.tones],
    ["network.formats", network.formats],
    ["network.searchRelevance", network.searchRelevance],
    ["network.dialogue", network.dialogue],
    ...[...hoursConstants].map(([fact, kind]) => [fact, network.hours[kind]] as const),
    ["network.support", network.needs.support ?? []],
    ["network.servedGoals", keysAtLeast(network.serves, served)],
    ["network.reachedAudiences", keysAtLeast(network.audiences, served)],
    ["network.reviewDay", dayNumber(firstReviewOf(network))],
  ]);
  if (network.occupations) constants.set("network.occupations", network.occupations);
  for (const [goal, rating] of Object.entries(network.serves)) constants.set(`network.serves.${goal}`, rating);
  for (const [kind, rating] of Object.entries(network.audiences)) constants.set(`network.audiences.${kind}`, rating);
  for (const [band, rating] of Object.entries(network.ages)) {
    constants.set(`network.ages.${band}`, rating);
    constants.set(`network.agesBasis.${band}`, "estimate");
  }
  for (const [band, { rating }] of Object.entries(measured)) {
    constants.set(`network.ages.${band}`, rating);
    constants.set(`network.agesBasis.${band}`, "figure");
  }
  for (const [skill, rating] of Object.entries(network.needs.skills ?? {})) constants.set(`network.skills.${skill}`, rating);
  return constants;
}

function keysAtLeast(ratings: object, level: number): string[] {
  return Object.entries(ratings).flatMap(([key, rating]) => (rating >= level ? [key] : []));
}
