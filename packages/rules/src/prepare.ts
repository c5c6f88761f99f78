import type { NetworkId, Reason } from "@channelfit/schema";
import type { BoundRules, Share } from "./bound-rules.ts";
import { evaluatorOf } from "./engine/compile.ts";
import type { Literal } from "./engine/conditions.ts";
import type { Evaluator } from "./engine/evaluator.ts";
import { type Comparison, comparisonsOf, type Layout } from "./engine/layout.ts";
import type { Knowledge } from "./knowledge.ts";
import { type RuleSource, ruleBinder } from "./prepared-rule.ts";
import type { ReportKnowledge } from "./report-knowledge.ts";
import type { FlatRule, RuleOutcome } from "./specialise.ts";

/** A place in a text for the value of a fact. */
interface Placeholder {
  readonly name: string;
  readonly fact: string;
}

/** A flat rule with all that does not depend on a profile worked out. */
export interface PreparedRule extends FlatRule {
  /** Its place among the rules, which stand in the order of their names. */
  readonly position: number;
  /** The network it is bound to. */
  readonly network: NetworkId | undefined;
  /** The comparisons of the condition; like the condition, they are put together only when they are asked for. */
  readonly literals: readonly Literal[];
  /** The reason, with the names of network, audience and channel filled in. */
  readonly reason: Reason;
  /** Facts named in the reason that only a profile can fill. */
  readonly placeholders: readonly Placeholder[];
  /** Strength from 0 to 1, before shares; negative when it speaks against. */
  readonly strength: number;
  readonly shares: readonly Share[];
}

/** A knowledge made ready to judge many profiles. */
export interface Prepared {
  readonly knowledge: Knowledge;
  /** What a report reads of it. */
  readonly reported: ReportKnowledge;
  readonly evaluator: Evaluator;
  readonly ruleCount: number;
  /** The rule at a position of the evaluator; worked out at first use. */
  readonly ruleAt: (position: number) => PreparedRule;
  /** Kind of outcome of the rule at a position, without working it out. */
  readonly outcomeAt: (position: number) => RuleOutcome["event"]["type"] | undefined;
  /** Network the rule at a position is bound to, without working it out. */
  readonly networkAt: (position: number) => NetworkId | undefined;
  /** What the rule at a position comes to, the facts it reads and what it counts, without working it out. */
  readonly eventAt: (position: number) => RuleOutcome["event"] | undefined;
  readonly factsAt: (position: number) => readonly string[];
  readonly strengthAt: (position: number) => number;
  readonly sharesAt: (position: number) => readonly Share[];
  /** What the rules compare a fact with. */
  readonly comparisonsOf: (fact: string) => readonly Comparison[];
  /** Position of an answer of the checklist, such as `Q01/yes`; undefined for one that can never be given. */
  readonly checklistPosition: (answer: string) => number | undefined;
}

/** What preparing takes longest to find out, so that it can be done at build time: which rule is bound to what, and where its bits are. */
export interface Precomputed {
  readonly bound: BoundRules;
  readonly layout: Layout;
}

/** The rules of a knowledge, worked out. */
export interface RuleBook extends Precomputed, Omit<RuleSource, "bound"> {}

/**
 * Makes rules of a knowledge ready.
 * @param reported what a report reads of the knowledge, where that can be had for less
 */
export function prepare(knowledge: Knowledge, { layout, ...source }: RuleBook, reported: ReportKnowledge = knowledge): Prepared {
  const { bound } = source;
  const eventAt = (position: number) => source.outcomeAt(bound.rule[position] ?? -1)?.event;
  let checklist: ReadonlyMap<string, number> | undefined;
  return {
    knowledge,
    reported,
    evaluator: evaluatorOf(layout),
    ruleCount: layout.rules.length,
    ruleAt: ruleBinder(knowledge, reported, source),
    outcomeAt: (position) => eventAt(position)?.type,
    networkAt: (position) => reported.networks[bound.network[position] ?? -1]?.id,
    eventAt,
    factsAt: (position) => bound.factLists[bound.facts[position] ?? -1] ?? [],
    strengthAt: (position) => bound.strengths[bound.strength[position] ?? -1] ?? 0,
    sharesAt: (position) => bound.shareLists[bound.shares[position] ?? -1] ?? [],
    comparisonsOf: (fact) => comparisonsOf(fact, layout),
    checklistPosition(answer) {
      checklist ??= checklistPositions(source);
      return checklist.get(answer);
    },
  };
}

/** Position of each answer of the checklist. A question is asked of the company alone, so that its rules are bound to nothing else. */
function checklistPositions({ bound, outcomeAt, outcomeCount, checklistStart }: RuleSource): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  for (let outcome = checklistStart; outcome < outcomeCount; outcome += 1) {
    const event = outcomeAt(outcome)?.event;
    const position = bound.rule.indexOf(outcome);
    if (event?.type === "checklist" && position >= 0) positions.set(`${event.params.question}/${event.params.answer}`, position);
  }
  return positions;
}
