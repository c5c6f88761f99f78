import type { Condition, Localized, NetworkId, Reason } from "@channelfit/schema";
import { type BoundRules, bindingAt, boundRules, type Share } from "./bound-rules.ts";
import { evaluatorOf } from "./engine/compile.ts";
import { type FlatCondition, type Literal, literalsOf } from "./engine/conditions.ts";
import type { Evaluator } from "./engine/evaluator.ts";
import { type Layout, layoutOf } from "./engine/layout.ts";
import type { Knowledge } from "./knowledge.ts";
import {
  boundFact,
  constantsByNetwork,
  type FlatRule,
  flatten,
  type GenericRule,
  genericRules,
  nameOf,
  type RuleOutcome,
  specialise,
} from "./specialise.ts";
import { bindWords } from "./words.ts";

/** A place in a text for the value of a fact. */
interface Placeholder {
  readonly name: string;
  readonly fact: string;
}

/** A flat rule with all that does not depend on a profile worked out. */
export interface PreparedRule extends FlatRule {
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
  readonly evaluator: Evaluator;
  readonly ruleCount: number;
  /** The rule at a position of the evaluator; worked out at first use. */
  readonly ruleAt: (position: number) => PreparedRule;
  /** Kind of outcome of the rule at a position, without working it out. */
  readonly outcomeAt: (position: number) => RuleOutcome["event"]["type"] | undefined;
  /** Network the rule at a position is bound to, without working it out. */
  readonly networkAt: (position: number) => NetworkId | undefined;
  /** Position of an answer of the checklist, such as `Q01/yes`; undefined for one that can never be given. */
  readonly checklistPosition: (answer: string) => number | undefined;
}

/** What preparing takes longest to find out, so that it can be done at build time: which rule is bound to what, and where its bits are. */
export interface Precomputed {
  readonly bound: BoundRules;
  readonly layout: Layout;
}

/** The rules to prepare, with what was worked out of them. */
export interface RuleBook {
  readonly outcomes: readonly RuleOutcome[];
  /** Condition of the outcome at a position; a report can do without. */
  readonly conditionAt: (outcome: number) => Condition;
  readonly precomputed: Precomputed;
}

/**
 * Works the rules of a knowledge out.
 * @param rules those of the report where absent
 */
export function ruleBookOf(knowledge: Knowledge, rules: readonly GenericRule[] = genericRules(knowledge)): RuleBook {
  const flat = specialise(knowledge, rules);
  return {
    outcomes: rules,
    conditionAt(position) {
      const rule = rules[position];
      if (!rule) throw new Error(`there is no rule ${position}`);
      return rule.conditions;
    },
    precomputed: { bound: boundRules(flat, rules, knowledge), layout: layoutOf(flat) },
  };
}

/** Makes rules of a knowledge ready. */
export function prepare(knowledge: Knowledge, { outcomes, conditionAt, precomputed }: RuleBook): Prepared {
  const { bound, layout } = precomputed;
  const constants = constantsByNetwork(knowledge);
  const sourceLists = new Map<string, readonly string[]>();
  const sourcesOf = (outcome: number, position: number): readonly string[] => {
    const usage = listAt(bound.sourceLists, bound.sources, position);
    const key = `${outcome} ${usage.join(" ")}`;
    const known = sourceLists.get(key);
    if (known) return known;
    const sources = [...new Set([...(outcomes[outcome]?.sources ?? []), ...usage])];
    sourceLists.set(key, sources);
    return sources;
  };
  const bind = (position: number): PreparedRule => {
    const outcome = bound.rule[position] ?? -1;
    const rule = outcomes[outcome];
    if (!rule) throw new Error(`the precomputed rules do not belong to this knowledge: there is no rule ${outcome}`);
    const binding = bindingAt(bound, position, knowledge);
    const name = nameOf(rule, binding);
    const constantOf = constants(binding);
    const says = ("says" in rule.event.params && rule.event.params.says) || { de: name, en: name };
    const words = bindWords(says, binding, constantOf, knowledge.networks[bound.network[position] ?? -1], knowledge);
    return {
      name,
      rule,
      binding,
      reason: frozenReason(name, words.says, listAt(bound.factLists, bound.facts, position), sourcesOf(outcome, position)),
      placeholders: words.placeholders.map((placeholder) => ({ name: placeholder, fact: boundFact(placeholder, binding) })),
      strength: bound.strengths[bound.strength[position] ?? -1] ?? 0,
      shares: listAt(bound.shareLists, bound.shares, position),
      get condition() {
        return conditionOf(name, flatten(conditionAt(outcome), binding, constantOf));
      },
      get literals() {
        return literalsOf(this.condition);
      },
    };
  };
  const rules: PreparedRule[] = [];
  let checklist: ReadonlyMap<string, number> | undefined;
  return {
    knowledge,
    evaluator: evaluatorOf(layout),
    ruleCount: layout.rules.length,
    ruleAt: (position) => {
      rules[position] ??= bind(position);
      return rules[position];
    },
    outcomeAt: (position) => outcomes[bound.rule[position] ?? -1]?.event.type,
    networkAt: (position) => knowledge.networks[bound.network[position] ?? -1]?.id,
    checklistPosition(answer) {
      checklist ??= checklistPositions(bound, outcomes);
      return checklist.get(answer);
    },
  };
}

function listAt<Entry>(lists: readonly (readonly Entry[])[], column: Int32Array, position: number): readonly Entry[] {
  return lists[column[position] ?? -1] ?? [];
}

function conditionOf(name: string, condition: FlatCondition | undefined): FlatCondition {
  if (!condition) throw new Error(`the precomputed rules do not belong to this knowledge: ${name} can never fire`);
  return condition;
}

function checklistPositions({ rule }: BoundRules, outcomes: readonly RuleOutcome[]): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  for (let position = 0; position < rule.length; position += 1) {
    const event = outcomes[rule[position] as number]?.event;
    if (event?.type === "checklist") positions.set(`${event.params.question}/${event.params.answer}`, position);
  }
  return positions;
}

/** The reason is shared by all reports in which it reads the same, so nobody may change it. */
function frozenReason(rule: string, says: Localized, facts: readonly string[], sources: readonly string[]): Reason {
  return Object.freeze({
    rule,
    says: Object.freeze(says),
    facts: Object.freeze(facts) as string[],
    sources: Object.freeze(sources) as string[],
  });
}
