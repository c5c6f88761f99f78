import type { Condition, Network } from "@channelfit/schema";
import type { BoundRules } from "./bound-rules.ts";
import { type FlatCondition, type Literal, literalsOf } from "./engine/conditions.ts";
import { audienceKinds, channelKinds } from "./facts.ts";
import type { Knowledge } from "./knowledge.ts";
import type { PreparedRule } from "./prepare.ts";
import { type Binding, boundFact, type ConstantOf, constantsByNetwork, flatten, nameOf, type RuleOutcome } from "./specialise.ts";
import { bindWords } from "./words.ts";

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
  readonly knowledge: Knowledge;
  readonly source: RuleSource;
  readonly constants: (binding: Binding) => ConstantOf;
  /** The facts the rule at a position reads. */
  readonly factsOf: (position: number) => string[];
  /** The publications it rests on. */
  readonly sourcesOf: (position: number) => string[];
}

/** Binds rules to what they were spread over, each at first use. */
export function ruleBinder(knowledge: Knowledge, source: RuleSource): (position: number) => PreparedRule {
  const binder: Binder = {
    knowledge,
    source,
    constants: constantsByNetwork(knowledge),
    factsOf: factBinder(source),
    sourcesOf: sourceBinder(source),
  };
  const rules: PreparedRule[] = [];
  return (position) => {
    const rule = rules[position] ?? bind(position, binder);
    rules[position] = rule;
    return rule;
  };
}

function bind(position: number, binder: Binder): PreparedRule {
  const { knowledge, source, constants } = binder;
  const outcome = source.bound.rule[position] ?? -1;
  const rule = source.outcomeAt(outcome);
  if (!rule) throw new Error(`the precomputed rules do not belong to this knowledge: there is no rule ${outcome}`);
  const network = knowledge.networks[source.bound.network[position] ?? -1];
  const binding = bindingAt(position, network, source.bound);
  const name = nameOf(rule, binding);
  const says = ("says" in rule.event.params && rule.event.params.says) || { de: name, en: name };
  const words = bindWords(says, binding, constants, network, knowledge);
  const reason = Object.freeze({
    rule: name,
    says: Object.freeze(words.says),
    facts: binder.factsOf(position),
    sources: binder.sourcesOf(position),
  });
  return new BoundRule(
    position,
    { name, rule, binding, reason, placeholders: placeholdersOf(words.placeholders, binding) },
    binder,
  );
}

/** Most reasons wait for no answer. */
const none: PreparedRule["placeholders"] = [];

function placeholdersOf(names: readonly string[], binding: Binding): PreparedRule["placeholders"] {
  return names.length === 0 ? none : names.map((name) => ({ name, fact: boundFact(name, binding) }));
}

function bindingAt(position: number, network: Network | undefined, bound: BoundRules): Binding {
  const binding: { -readonly [Key in keyof Binding]: Binding[Key] } = {};
  const market = bound.markets[bound.market[position] ?? -1];
  const audience = audienceKinds[bound.audience[position] ?? -1];
  const channel = channelKinds[bound.channel[position] ?? -1];
  if (network) binding.network = network.id;
  if (market) binding.market = market;
  if (audience) binding.audience = audience;
  if (channel) binding.channel = channel;
  return binding;
}

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

/** What is worked out of a rule at once. */
type Known = Pick<PreparedRule, "name" | "rule" | "binding" | "reason" | "placeholders">;

class BoundRule implements PreparedRule {
  readonly name: Known["name"];
  readonly rule: Known["rule"];
  readonly binding: Known["binding"];
  readonly reason: Known["reason"];
  readonly placeholders: Known["placeholders"];
  readonly strength: number;
  readonly shares: PreparedRule["shares"];
  readonly #position: number;
  readonly #binder: Binder;

  constructor(position: number, known: Known, binder: Binder) {
    const { bound } = binder.source;
    this.name = known.name;
    this.rule = known.rule;
    this.binding = known.binding;
    this.reason = known.reason;
    this.placeholders = known.placeholders;
    this.strength = bound.strengths[bound.strength[position] ?? -1] ?? 0;
    this.shares = bound.shareLists[bound.shares[position] ?? -1] ?? noShares;
    this.#position = position;
    this.#binder = binder;
  }

  get condition(): FlatCondition {
    const { constants, source } = this.#binder;
    const conditions = source.conditionAt(source.bound.rule[this.#position] ?? -1);
    const condition = flatten(conditions, this.binding, constants(this.binding));
    if (!condition) throw new Error(`the precomputed rules do not belong to this knowledge: ${this.name} can never fire`);
    return condition;
  }

  get literals(): readonly Literal[] {
    return literalsOf(this.condition);
  }
}

const noShares: PreparedRule["shares"] = [];
