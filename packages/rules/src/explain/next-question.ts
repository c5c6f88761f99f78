import type { CompanyProfile } from "@channelfit/schema";
import { fitIntervals, reachOf } from "../bounds.ts";
import { barsOf } from "../choice-reach.ts";
import { has } from "../engine/evaluator.ts";
import { order, parameter } from "../knowledge.ts";
import { fieldsReadBy, type SettledFacts, settledFactsAfter } from "../open-facts.ts";
import { type OutlookOptions, type Prospect, prospectOf, waitingFields } from "../outlook.ts";
import type { Prepared } from "../prepare.ts";
import { decidesStatus, isStatusSettled, type StatusReach, statusReachOf } from "../status-reach.ts";
import { statusRulesOf } from "../status-rules.ts";
import { openFieldOf, pointerOf } from "./answers-tried.ts";

/** A question with how much its answer can be expected to settle. */
export interface RankedQuestion {
  /** Place of the answer as a JSON pointer, such as `/goals/0/priority`. */
  readonly at: string;
  /** Field it asks for, such as `goals[].priority`. */
  readonly path: string;
  /** Part of what is open that an answer settles on average, each answer counting alike; below 0 where it opens more. */
  readonly settles: number;
}

/**
 * The open questions whose answers can still change the status, the hub or the recommended networks, the one that settles most
 * first; equal ones by path and place. Several entries that lack the same answer are looked at together. While readiness is open, that is measured by the answers it still waits for, after that by
 * the ranges of the networks that can still be chosen.
 */
export function rankQuestions(profile: CompanyProfile, prepared: Prepared, options: OutlookOptions = {}): RankedQuestion[] {
  const now = prospectOf(profile, prepared, options);
  const measure = isStatusSettled(now.status) ? choiceLeft : statusLeft;
  const open = measure(now.known, now, prepared);
  const left = (answered: CompanyProfile) => measure(settledFactsAfter(answered, now.known, prepared.knowledge), now, prepared);
  const askedInVain = new Set(options.askedInVain);
  const asked = waitingFields(now, profile, prepared).flatMap((path) => openFieldOf(path, profile, askedInVain, prepared) ?? []);
  return [...new Map(asked.map((field) => [field.path, field])).values()]
    .flatMap(({ path, places, answers }) => {
      const settles = open === 0 ? 0 : (1 - mean(answers().map(left), open) / open) / places.length;
      return places.map((place) => ({ at: pointerOf(place), path, settles }));
    })
    .sort((a, b) => b.settles - a.settles || order(a.path, b.path));
}

function mean(values: readonly number[], otherwise: number): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : otherwise;
}

/** How many answers the status still waits for. */
function statusLeft(known: SettledFacts, _: Prospect, prepared: Prepared): number {
  const reach = reachOf(known, prepared);
  const status: StatusReach = statusReachOf(reach, prepared);
  if (isStatusSettled(status)) return 0;
  const waiting = new Set<string>();
  for (const { event, rules } of statusRulesOf(prepared).alike) {
    if (!decidesStatus(event, status, prepared.knowledge)) continue;
    for (const position of rules) {
      if (!has(reach.possible, position) || has(reach.certain, position)) continue;
      for (const fact of prepared.ruleAt(position).reason.facts)
        if (known.isOpen(fact)) for (const field of fieldsReadBy(fact, prepared.knowledge)) waiting.add(field);
    }
  }
  return waiting.size;
}

/**
 * How wide the ranges of the networks are that can still be chosen, each from 0 to 1, and how much else the choice waits for: rules
 * that could still take one of them out, and answers it reads itself.
 */
function choiceLeft(known: SettledFacts, { choice }: Prospect, prepared: Prepared): number {
  const { knowledge } = prepared;
  const reach = reachOf(known, prepared);
  const fits = fitIntervals(known.facts, reach, prepared);
  const threshold = parameter(knowledge, "fitThresholdRecommended");
  const weight = parameter(knowledge, "openBarWeight");
  const bars = barsOf(reach, prepared);
  let left = choice.waitingFor.filter(known.isOpen).length;
  for (const network of choice.inPlay) {
    const range = fits.get(network);
    if (!range || range.upper < threshold || bars.certain.has(network)) continue;
    left += (range.upper - range.lower) / 100 + weight * (bars.open.get(network) ?? 0);
  }
  return left;
}
