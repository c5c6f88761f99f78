import type { Condition, Localized, NetworkId, Reason } from "@channelfit/schema";
import type { BoundRules } from "./bound-rules.ts";
import { type FlatCondition, type Literal, literalsOf } from "./engine/conditions.ts";
import { audienceKinds, channelKinds } from "./facts.ts";
import type { Knowledge } from "./knowledge.ts";
import type { PreparedRule } from "./prepare.ts";
import type { ReportKnowledge } from "./report-knowledge.ts";
import { type Binding, boundFact, type ConstantOf, constantsByNetwork, flatten, nameOf, type RuleOutcome } from "./specialise.ts";
import { bindWords, boundWord, networkWord, type WordSource } from "./words.ts";

/** The rules to prepare, with what was worked out of them. */
export interface RuleSource {
  /** What the rule at a position comes to; those of rule sets come first, then the answers of the checklist. */
  readonly outcomeAt: (position: number) => RuleOutcome | undefined;
  readonly outcomeCount: number;
  readonly checklistStart: number;
  /** Condition of the outcome at a position; a report can do without. */
  readonly conditionAt: (outcome: number) => Condition;
  readonly bound: BoundRules;
}

/** What the rules of a knowledge are bound by. */
interface Binder {
  readonly reported: ReportKnowledge;
  readonly source: RuleSource;
  /** Looked up in the whole knowledge, which most reports can do without. */
  readonly constants: (binding: Binding) => ConstantOf;
  /** The facts the rule at a position reads. */
  readonly factsOf: (position: number) => string[];
  /** The publications it rests on. */
  readonly sourcesOf: (position: number) => string[];
}

/** Binds rules to what they were spread over, each at first use. */
export function ruleBinder(
  knowledge: Knowledge,
  reported: ReportKnowledge,
  source: RuleSource,
): (position: number) => PreparedRule {
  const binder: Binder = {
    reported,
    source,
    constants: constantsByNetwork(knowledge),
    factsOf: factBinder(source),
    sourcesOf: sourceBinder(source),
  };
  const rules = new Array<PreparedRule | undefined>(source.bound.rule.length);
  return (position) => {
    const rule = rules[position] ?? new BoundRule(position, binder);
    rules[position] = rule;
    return rule;
  };
}

/** Most reasons wait for no answer. */
const none: PreparedRule["placeholders"] = [];

/** Gives the facts rules read. Lists are shared by all reasons that name the same, in all reports, so nobody may change them. */
function factBinder({ bound }: RuleSource): Binder["factsOf"] {
  const lists: string[][] = [];
  return (position) => {
    const list = bound.facts[position] ?? -1;
    lists[list] ??= frozen([...(bound.factLists[list] ?? [])]);
    return lists[list];
  };
}

/** Gives the publications rules rest on, their own first; shared and frozen as facts are. */
function sourceBinder({ outcomeAt, bound }: RuleSource): Binder["sourcesOf"] {
  const lists = new Map<number, string[]>();
  return (position) => {
    const outcome = bound.rule[position] ?? -1;
    const usage = bound.sources[position] ?? 0;
    const key = outcome * bound.sourceLists.length + usage;
    const known = lists.get(key);
    if (known) return known;
    const sources = frozen([...new Set([...(outcomeAt(outcome)?.sources ?? []), ...(bound.sourceLists[usage] ?? [])])]);
    lists.set(key, sources);
    return sources;
  };
}

/** A list as it stands in reports, which are typed as data of whoever asked for them. */
function frozen(list: string[]): string[] {
  Object.freeze(list);
  return list;
}

class BoundRule implements PreparedRule, WordSource {
  readonly position: number;
  readonly name: string;
  readonly rule: RuleOutcome;
  readonly network: NetworkId | undefined;
  readonly reason: Reason;
  readonly placeholders: PreparedRule["placeholders"];
  readonly #binder: Binder;

  constructor(position: number, binder: Binder) {
    const { reported, source } = binder;
    const outcome = source.bound.rule[position] ?? -1;
    const rule = source.outcomeAt(outcome);
    if (!rule) throw new Error(`the precomputed rules do not belong to this knowledge: there is no rule ${outcome}`);
    this.position = position;
    this.#binder = binder;
    this.rule = rule;
    this.network = reported.networks[source.bound.network[position] ?? -1]?.id;
    const binding = this.binding;
    this.name = nameOf(rule, binding);
    const says = ("says" in rule.event.params && rule.event.params.says) || { de: this.name, en: this.name };
    const words = bindWords(says, this);
    this.reason = Object.freeze({
      rule: this.name,
      says: Object.freeze(words.says),
      facts: binder.factsOf(position),
      sources: binder.sourcesOf(position),
    });
    this.placeholders = words.open.length === 0 ? none : words.open.map((name) => ({ name, fact: boundFact(name, binding) }));
  }

  get binding(): Binding {
    const { bound } = this.#binder.source;
    const binding: { -readonly [Key in keyof Binding]: Binding[Key] } = {};
    const market = bound.markets[bound.market[this.position] ?? -1];
    const audience = audienceKinds[bound.audience[this.position] ?? -1];
    const channel = channelKinds[bound.channel[this.position] ?? -1];
    if (this.network) binding.network = this.network;
    if (market) binding.market = market;
    if (audience) binding.audience = audience;
    if (channel) binding.channel = channel;
    return binding;
  }

  get strength(): number {
    const { bound } = this.#binder.source;
    return bound.strengths[bound.strength[this.position] ?? -1] ?? 0;
  }

  get shares(): PreparedRule["shares"] {
    const { bound } = this.#binder.source;
    return bound.shareLists[bound.shares[this.position] ?? -1] ?? noShares;
  }

  get condition(): FlatCondition {
    const { constants, source } = this.#binder;
    const conditions = source.conditionAt(source.bound.rule[this.position] ?? -1);
    const condition = flatten(conditions, this.binding, constants(this.binding));
    if (!condition) throw new Error(`the precomputed rules do not belong to this knowledge: ${this.name} can never fire`);
    return condition;
  }

  get literals(): readonly Literal[] {
    return literalsOf(this.condition);
  }

  wordFor(name: string): Localized | undefined {
    const { constants, reported, source } = this.#binder;
    const network = reported.networks[source.bound.network[this.position] ?? -1];
    return (network && networkWord(name, network, reported)) ?? boundWord(name, this.binding, constants, reported);
  }
}

const noShares: PreparedRule["shares"] = [];
