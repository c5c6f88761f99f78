import type { Condition, Localized, Network, Reason } from "@channelfit/schema";
import type { BoundRules } from "./bound-rules.ts";
import { type FlatCondition, type Literal, literalsOf } from "./engine/conditions.ts";
import { audienceKinds, channelKinds } from "./facts.ts";
import type { Knowledge } from "./knowledge.ts";
import type { PreparedRule } from "./prepare.ts";
import { type Binding, boundFact, constantsByNetwork, flatten, nameOf, type RuleOutcome } from "./specialise.ts";
import { bindWords } from "./words.ts";

/** The rules to prepare, with what was worked out of them. */
export interface RuleSource {
  readonly outcomes: readonly RuleOutcome[];
  /** Condition of the outcome at a position; a report can do without. */
  readonly conditionAt: (outcome: number) => Condition;
  readonly bound: BoundRules;
}

/** Binds rules to what they were spread over, each at first use. */
export function ruleBinder(knowledge: Knowledge, source: RuleSource): (position: number) => PreparedRule {
  const { outcomes, conditionAt, bound } = source;
  const sourcesAt = sourceBinder(source);
  const constants = constantsByNetwork(knowledge);
  const bind = (position: number): PreparedRule => {
    const outcome = bound.rule[position] ?? -1;
    const rule = outcomes[outcome];
    if (!rule) throw new Error(`the precomputed rules do not belong to this knowledge: there is no rule ${outcome}`);
    const network = knowledge.networks[bound.network[position] ?? -1];
    const binding = bindingAt(position, network, bound);
    const name = nameOf(rule, binding);
    const constantOf = constants(binding);
    const says = ("says" in rule.event.params && rule.event.params.says) || { de: name, en: name };
    const words = bindWords(says, binding, constantOf, network, knowledge);
    const facts = bound.factLists[bound.facts[position] ?? -1] ?? [];
    return new BoundRule(
      {
        name,
        rule,
        binding,
        reason: frozenReason(name, words.says, facts, sourcesAt(position)),
        placeholders: words.placeholders.map((placeholder) => ({ name: placeholder, fact: boundFact(placeholder, binding) })),
        strength: bound.strengths[bound.strength[position] ?? -1] ?? 0,
        shares: bound.shareLists[bound.shares[position] ?? -1] ?? [],
      },
      () => flatten(conditionAt(outcome), binding, constantOf),
    );
  };
  const rules: PreparedRule[] = [];
  return (position) => {
    const rule = rules[position] ?? bind(position);
    rules[position] = rule;
    return rule;
  };
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

/** Gives the publications rules rest on, their own first; rules that rest on the same ones share a list. */
function sourceBinder({ outcomes, bound }: RuleSource): (position: number) => readonly string[] {
  const lists = new Map<number, readonly string[]>();
  return (position) => {
    const outcome = bound.rule[position] ?? -1;
    const usage = bound.sources[position] ?? 0;
    const key = outcome * bound.sourceLists.length + usage;
    const known = lists.get(key);
    if (known) return known;
    const sources = [...new Set([...(outcomes[outcome]?.sources ?? []), ...(bound.sourceLists[usage] ?? [])])];
    lists.set(key, sources);
    return sources;
  };
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

/** What is known of a rule at once. */
type Known = Omit<PreparedRule, "condition" | "literals">;

class BoundRule implements PreparedRule {
  readonly name: Known["name"];
  readonly rule: Known["rule"];
  readonly binding: Known["binding"];
  readonly reason: Known["reason"];
  readonly placeholders: Known["placeholders"];
  readonly strength: Known["strength"];
  readonly shares: Known["shares"];
  readonly #flatten: () => FlatCondition | undefined;

  constructor(known: Known, flatten: () => FlatCondition | undefined) {
    this.name = known.name;
    this.rule = known.rule;
    this.binding = known.binding;
    this.reason = known.reason;
    this.placeholders = known.placeholders;
    this.strength = known.strength;
    this.shares = known.shares;
    this.#flatten = flatten;
  }

  get condition(): FlatCondition {
    const condition = this.#flatten();
    if (!condition) throw new Error(`the precomputed rules do not belong to this knowledge: ${this.name} can never fire`);
    return condition;
  }

  get literals(): readonly Literal[] {
    return literalsOf(this.condition);
  }
}
