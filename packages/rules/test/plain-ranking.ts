import type { CompanyProfile } from "@channelfit/schema";
import { fitIntervals, reachOf } from "../src/bounds.ts";
import { openBars } from "../src/choice-reach.ts";
import { has } from "../src/engine/evaluator.ts";
import { openFieldOf, pointerOf } from "../src/explain/answers-tried.ts";
import type { RankedQuestion } from "../src/explain/next-question.ts";
import { parameter } from "../src/knowledge.ts";
import { fieldsReadBy, type SettledFacts, settledFactsAfter } from "../src/open-facts.ts";
import { type OutlookOptions, type Prospect, prospectOf, waitingFields } from "../src/outlook.ts";
import type { Prepared } from "../src/prepare.ts";
import { decidesStatus, isStatusSettled, statusReachOf } from "../src/status-reach.ts";

/** How much the answer to every open question settles, by place: read off the definition, everything worked out anew for each answer. */
export function plainRanking(profile: CompanyProfile, prepared: Prepared, options: OutlookOptions): ReadonlyMap<string, number> {
  const now = prospectOf(profile, prepared, options);
  const left = (answered: CompanyProfile) => {
    const known = settledFactsAfter(answered, now.known, prepared.knowledge);
    return isStatusSettled(now.status) ? choiceLeft(known, now, prepared) : statusLeft(known, prepared);
  };
  const open = left(profile);
  const ranking = new Map<string, number>();
  for (const path of waitingFields(now, profile, prepared)) {
    const field = openFieldOf(path, profile, new Set(options.askedInVain), prepared);
    if (!field) continue;
    const after = field.answers().map(left);
    const mean = after.length > 0 ? after.reduce((sum, value) => sum + value, 0) / after.length : open;
    for (const place of field.places) ranking.set(pointerOf(place), open === 0 ? 0 : (1 - mean / open) / field.places.length);
  }
  return ranking;
}

/** Questions by place, as a ranking gives them. */
export function byPlace(questions: readonly RankedQuestion[]): ReadonlyMap<string, number> {
  return new Map(questions.map(({ at, settles }) => [at, settles]));
}

function statusLeft(known: SettledFacts, prepared: Prepared): number {
  const reach = reachOf(known, prepared);
  const status = statusReachOf(reach, prepared);
  if (isStatusSettled(status)) return 0;
  const waiting = new Set<string>();
  for (let position = 0; position < prepared.ruleCount; position += 1) {
    if (!has(reach.possible, position) || has(reach.certain, position)) continue;
    const { rule, reason } = prepared.ruleAt(position);
    if (!decidesStatus(rule.event, status, prepared.knowledge)) continue;
    for (const fact of reason.facts)
      if (known.isOpen(fact)) for (const field of fieldsReadBy(fact, prepared.knowledge)) waiting.add(field);
  }
  return waiting.size;
}

function choiceLeft(known: SettledFacts, { choice }: Prospect, prepared: Prepared): number {
  const reach = reachOf(known, prepared);
  const fits = fitIntervals(known.facts, reach, prepared);
  const threshold = parameter(prepared.knowledge, "fitThresholdRecommended");
  let left = choice.waitingFor.filter(known.isOpen).length;
  for (const network of choice.inPlay) {
    const [range, bars] = [fits.get(network), openBars(network, reach, prepared)];
    if (range === undefined || bars === undefined || range.upper < threshold) continue;
    left += (range.upper - range.lower) / 100 + bars * parameter(prepared.knowledge, "openBarWeight");
  }
  return left;
}
