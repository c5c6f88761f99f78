import type { CompanyProfile } from "@channelfit/schema";
import { fitRangesNear } from "../bounds.ts";
import { openBars } from "../choice-reach.ts";
import type { Facts } from "../engine/conditions.ts";
import { has, type Reach } from "../engine/evaluator.ts";
import { order, parameter } from "../knowledge.ts";
import { differingFrom, fieldsReadBy, type SettledFacts, settledFactsAfter } from "../open-facts.ts";
import { type OutlookOptions, type Prospect, prospectOf, waitingFields } from "../outlook.ts";
import type { Prepared } from "../prepare.ts";
import { ruleTableOf } from "../rule-table.ts";
import { decidesStatus, isStatusSettled, statusReachOf } from "../status-reach.ts";
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
 * first; equal ones by path and place. Several entries that lack the same answer are looked at together. While readiness is open,
 * that is measured by the answers it still waits for, after that by the ranges of the networks that can still be chosen.
 */
export function rankQuestions(profile: CompanyProfile, prepared: Prepared, options: OutlookOptions = {}): RankedQuestion[] {
  const now = prospectOf(profile, prepared, options);
  const askedInVain = new Set(options.askedInVain);
  const asked = waitingFields(now, profile, prepared).flatMap((path) => openFieldOf(path, profile, askedInVain, prepared) ?? []);
  const left = leftAfter(now, prepared);
  const open = left(profile);
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

/** Tells how much is left open once a profile has an answer more. */
function leftAfter(now: Prospect, prepared: Prepared): (answered: CompanyProfile) => number {
  const { facts, closed } = now.known;
  const reachAfter = prepared.evaluator.reachWith(facts, closed);
  const { measure, reads } = isStatusSettled(now.status) ? choiceLeft(now, prepared) : statusLeft(prepared);
  const differing = differingFrom(facts, reads);
  return (answered) => {
    const known = settledFactsAfter(answered, now.known, prepared.knowledge);
    const changed = differing(known.facts);
    return measure(known, reachAfter(changed), changed);
  };
}

/** A measure of what is open. */
interface Left {
  /** Says it by what is known, what can come out, and the facts read here that differ from those known now. */
  readonly measure: (known: SettledFacts, reach: Reach, changed: Facts) => number;
  /** Facts it depends on. */
  readonly reads: Iterable<string>;
}

/** How many answers the status still waits for. */
function statusLeft(prepared: Prepared): Left {
  const { knowledge } = prepared;
  const { alike, facts } = statusRulesOf(prepared);
  const measure: Left["measure"] = ({ isOpen }, { certain, possible }) => {
    const status = statusReachOf({ certain, possible }, prepared);
    if (isStatusSettled(status)) return 0;
    const waiting = new Uint8Array(facts.length);
    for (const { event, rules } of alike) {
      if (!decidesStatus(event, status, knowledge)) continue;
      for (const { position, reads } of rules)
        if (has(possible, position) && !has(certain, position)) for (const fact of reads) waiting[fact] = 1;
    }
    const open = facts.filter((fact, position) => waiting[position] === 1 && isOpen(fact));
    return new Set(open.flatMap((fact) => fieldsReadBy(fact, knowledge))).size;
  };
  return { measure, reads: facts };
}

/**
 * How wide the ranges of the networks are that can still be chosen, each from 0 to 1, and how much else the choice waits for: rules
 * that could still take one of them out, and answers it reads itself.
 */
function choiceLeft({ known: { facts }, reach, choice }: Prospect, prepared: Prepared): Left {
  const threshold = parameter(prepared.knowledge, "fitThresholdRecommended");
  const weight = parameter(prepared.knowledge, "openBarWeight");
  const rangesAfter = fitRangesNear(facts, reach, prepared);
  const measure: Left["measure"] = ({ facts: known, isOpen }, reachAfter, changed) => {
    const rangeOf = rangesAfter(known, reachAfter, changed);
    let left = choice.waitingFor.filter(isOpen).length;
    for (const network of choice.inPlay) {
      const bars = openBars(network, reachAfter, prepared);
      const range = bars === undefined ? undefined : rangeOf(network);
      if (range && range.upper >= threshold) left += (range.upper - range.lower) / 100 + weight * (bars ?? 0);
    }
    return left;
  };
  return { measure, reads: new Set([...prepared.evaluator.facts, ...ruleTableOf(prepared).readByShares]) };
}
