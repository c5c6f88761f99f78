import type { AudienceKind, Localized, Reason } from "@channelfit/schema";
import { evaluatorOf } from "./engine/compile.ts";
import { type Literal, literalsOf } from "./engine/conditions.ts";
import type { Evaluator } from "./engine/evaluator.ts";
import { type Layout, layoutOf } from "./engine/layout.ts";
import { audienceKinds, channelKinds } from "./facts.ts";
import { type Knowledge, parameter, parameterList } from "./knowledge.ts";
import {
  type Binding,
  boundFact,
  type ConstantOf,
  constantsByNetwork,
  type FlatRule,
  flatten,
  type GenericRule,
  genericRules,
  nameOf,
  specialise,
} from "./specialise.ts";
import { bindWords } from "./words.ts";

/** An entry of a list of answers, whose share of the list scales a strength. */
export interface Share {
  readonly fact: string;
  readonly entry: string;
}

/** A place in a text for the value of a fact. */
interface Placeholder {
  readonly name: string;
  readonly fact: string;
}

/** A flat rule with all that does not depend on a profile worked out. */
export interface PreparedRule extends FlatRule {
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
  /** Position of an answer of the checklist, such as `Q01/yes`; undefined for one that can never be given. */
  readonly checklistPosition: (answer: string) => number | undefined;
}

/**
 * What preparing takes longest to find out, as plain JSON, so that it can be done at build time: which rule is bound to what
 * (positions among the rules, networks, audiences and channels, -1 where unbound), and the layout of their comparisons.
 */
export interface Precomputed {
  readonly bound: readonly (readonly [rule: number, network: number, audience: number, channel: number])[];
  readonly layout: Layout;
}

/** Specialises the rules of a knowledge and lays out their comparisons. */
export function precompute(knowledge: Knowledge, generic: readonly GenericRule[] = genericRules(knowledge)): Precomputed {
  const flat = specialise(knowledge, generic);
  const positions = new Map(generic.map(({ name }, position) => [name, position]));
  const networks = knowledge.networks.map(({ id }) => id);
  return {
    bound: flat.map(({ rule, binding: { network, audience, channel } }) => [
      positions.get(rule.name) ?? -1,
      network === undefined ? -1 : networks.indexOf(network),
      audience === undefined ? -1 : audienceKinds.indexOf(audience),
      channel === undefined ? -1 : channelKinds.indexOf(channel),
    ]),
    layout: layoutOf(flat),
  };
}

/**
 * Makes rules of a knowledge ready.
 * @param precomputed what {@link precompute} gave for the same knowledge and the same rules
 * @param generic the rules; those of the report where absent
 */
export function prepare(
  knowledge: Knowledge,
  precomputed?: Precomputed,
  generic: readonly GenericRule[] = genericRules(knowledge),
): Prepared {
  const constants = constantsByNetwork(knowledge);
  const { bound, layout } = precomputed ?? precompute(knowledge, generic);
  const rules: PreparedRule[] = [];
  const ruleAt = (position: number): PreparedRule => {
    const known = rules[position];
    if (known) return known;
    const [index, network, audience, channel] = bound[position] ?? [-1, -1, -1, -1];
    const rule = generic[index];
    if (!rule) throw new Error(`the precomputed rules do not belong to this knowledge: there is no rule ${index}`);
    const prepared = preparedRule(rule, bindingOf(knowledge, network, audience, channel), constants, knowledge);
    rules[position] = prepared;
    return prepared;
  };
  const checklist = new Map<string, number>();
  for (const [position, [index]] of bound.entries()) {
    const event = generic[index]?.event;
    if (event?.type === "checklist") checklist.set(`${event.params.question}/${event.params.answer}`, position);
  }
  return {
    knowledge,
    evaluator: evaluatorOf(layout),
    ruleCount: bound.length,
    ruleAt,
    checklistPosition: (answer) => checklist.get(answer),
  };
}

function bindingOf({ networks }: Knowledge, networkIndex: number, audienceIndex: number, channelIndex: number): Binding {
  const network = networks[networkIndex]?.id;
  const audience: AudienceKind | undefined = audienceKinds[audienceIndex];
  const channel = channelKinds[channelIndex];
  return { ...(network && { network }), ...(audience && { audience }), ...(channel && { channel }) };
}

function preparedRule(
  rule: GenericRule,
  binding: Binding,
  constants: (binding: Binding) => ConstantOf,
  knowledge: Knowledge,
): PreparedRule {
  const constantOf = constants(binding);
  const condition = flatten(rule.conditions, binding, constantOf);
  if (!condition)
    throw new Error(`the precomputed rules do not belong to this knowledge: ${nameOf(rule, binding)} can never fire`);
  const { event } = rule;
  const name = nameOf(rule, binding);
  const says = ("says" in event.params && event.params.says) || { de: name, en: name };
  const words = bindWords(says, binding, constantOf, knowledge);
  const literals = literalsOf(condition);
  return {
    name,
    rule,
    binding,
    condition,
    literals,
    reason: frozenReason(name, words.says, literals, rule.sources ?? []),
    placeholders: words.placeholders.map((placeholder) => ({ name: placeholder, fact: boundFact(placeholder, binding) })),
    strength: strengthOf(event, constantOf, knowledge),
    shares: sharesOf(event, binding, literals),
  };
}

/** The reason is shared by all reports in which it reads the same, so nobody may change it. */
function frozenReason(rule: string, says: Localized, literals: readonly Literal[], sources: readonly string[]): Reason {
  const facts = [...new Set(literals.map(({ fact }) => fact))];
  return Object.freeze({
    rule,
    says: Object.freeze(says),
    facts: Object.freeze(facts) as string[],
    sources: Object.freeze([...sources]) as string[],
  });
}

function strengthOf(event: GenericRule["event"], constantOf: ConstantOf, knowledge: Knowledge): number {
  if (event.type !== "for" && event.type !== "against") return 0;
  const { strength } = event.params;
  const size =
    typeof strength === "string"
      ? parameter(knowledge, strength)
      : (parameterList(knowledge, strength.scale)[Number(constantOf(strength.level))] ?? 0);
  return event.type === "for" ? size : -size;
}

/** What the strength is shared among: the lists named by `per`, and for a rule about an audience that audience's share. */
function sharesOf(event: GenericRule["event"], binding: Binding, literals: readonly Literal[]): Share[] {
  if (event.type !== "for" && event.type !== "against") return [];
  const shares = (event.params.per ?? []).map((fact) => {
    const bound = boundFact(fact, binding);
    const literal = literals.find((candidate) => candidate.fact === bound && candidate.operator === "contains");
    if (!literal) throw new Error(`a rule shares its strength among ${fact} but names no entry of it`);
    return { fact: bound, entry: String(literal.value) };
  });
  return binding.audience ? [...shares, { fact: "audiences.kinds", entry: binding.audience }] : shares;
}
