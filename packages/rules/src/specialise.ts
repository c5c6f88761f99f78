import type { AudienceKind, Condition, Localized, NetworkId, Outcome, Rule, SectionName } from "@channelfit/schema";
import { constantsOf } from "./constants.ts";
import { type FactValue, type FlatCondition, holds, type Literal } from "./engine/conditions.ts";
import { always, audienceKinds, channelKinds } from "./facts.ts";
import { type Knowledge, order } from "./knowledge.ts";
import { marketsOf } from "./usage.ts";

/** What a rule was spread over. */
export interface Binding {
  readonly network?: NetworkId;
  /** Countries the use of the network is told for. */
  readonly market?: readonly string[];
  readonly audience?: AudienceKind;
  readonly channel?: string;
}

/** An answer of the checklist. */
export interface ChecklistOutcome {
  readonly type: "checklist";
  readonly params: { readonly question: string; readonly answer: "yes" | "partly" | "notApplicable" };
}

/** A piece of a section that is told, or a state in it that holds. */
interface PartOutcome {
  readonly type: "part";
  readonly params: { readonly section: SectionName; readonly part: string; readonly says?: Localized };
}

/** What a rule of a rule set, an answer of the checklist or a piece of a section comes to when it fires. */
export interface RuleOutcome extends Pick<Rule, "name"> {
  readonly event: Outcome | ChecklistOutcome | PartOutcome;
  readonly sources?: readonly string[];
}

/** The same with the condition it fires on. */
export interface GenericRule extends RuleOutcome, Pick<Rule, "conditions"> {}

/** A generic rule bound to a network, an audience or a channel. */
interface BoundRule {
  /** Name of the rule, with what it is bound to: `goals/recruiting@linkedin`. */
  readonly name: string;
  readonly rule: RuleOutcome;
  readonly binding: Binding;
}

/** A bound rule with a condition that reads facts of the profile only. */
export interface FlatRule extends BoundRule {
  readonly condition: FlatCondition;
}

/** Values that are known without a profile. */
export type ConstantOf = (fact: string) => FactValue | undefined;

type Domain = keyof Binding;

/** The country usage is told for: a fact of the profile that rules about usage are bound to. */
const usageCountry = "d.usageCountry";

/** Constants of a network that differ from country to country. */
const byCountry = /^network\.ages(Basis)?\./;

/** Prefix of a fact -> what a rule that reads it is spread over. */
const domains: Readonly<Record<string, Domain>> = {
  network: "network",
  presence: "network",
  audience: "audience",
  channel: "channel",
};

/** The condition of a rule that rests on constants alone. */
const given: Literal = { fact: always, operator: "equal", value: true };

/** All rules of a knowledge in one list: those of the rule sets and the answers of the checklist. */
export function genericRules<SetRule extends RuleOutcome = Rule>({
  ruleSets,
  checklist,
}: Pick<Knowledge, "checklist"> & { readonly ruleSets: readonly { readonly rules: readonly SetRule[] }[] }): (
  | SetRule
  | GenericRule
)[] {
  const answers = checklist.flatMap((question) =>
    answerKinds.flatMap((answer): GenericRule[] => {
      const conditions = question[answer];
      return conditions ? [{ ...outcomeOfAnswer(`${question.id}/${answer}`), conditions }] : [];
    }),
  );
  return [...ruleSets.flatMap(({ rules }) => rules), ...answers];
}

const answerKinds = ["yes", "partly", "notApplicable"] as const;

/** Answers of the checklist that are worked out, such as `Q01/yes`, in the order of their rules. */
export function answersOf(checklist: Knowledge["checklist"]): string[] {
  return checklist.flatMap((question) =>
    answerKinds.filter((answer) => question[answer]).map((answer) => `${question.id}/${answer}`),
  );
}

/** What such an answer comes to. */
export function outcomeOfAnswer(answer: string): RuleOutcome {
  const [question = "", kind] = answer.split("/");
  return {
    name: `checklist/${answer}`,
    event: { type: "checklist", params: { question, answer: kind as ChecklistOutcome["params"]["answer"] } },
  };
}

/**
 * Turns generic rules into flat ones: each is spread over the networks, audiences and channels it reads, constants are
 * evaluated, and what cannot fire is dropped. The result is sorted by name and does not depend on the order of rules or files.
 */
export function specialise(knowledge: Knowledge, rules: readonly GenericRule[] = genericRules(knowledge)): FlatRule[] {
  const constants = constantsByNetwork(knowledge);
  const flat = rules.flatMap((rule) =>
    bindingsOf(rule.conditions, knowledge).flatMap((binding): FlatRule[] => {
      const condition = flatten(rule.conditions, binding, constants(binding));
      return condition ? [{ name: nameOf(rule, binding), rule, binding, condition }] : [];
    }),
  );
  return flat.sort((a, b) => order(a.name, b.name));
}

/** Name of a bound rule. */
export function nameOf({ name }: RuleOutcome, { network, market, audience, channel }: Binding): string {
  let bound = "";
  if (network !== undefined) bound = network;
  if (audience !== undefined) bound += bound === "" ? audience : `+${audience}`;
  if (channel !== undefined) bound += bound === "" ? channel : `+${channel}`;
  if (market !== undefined) bound += bound === "" ? market.join("-") : `+${market.join("-")}`;
  return bound === "" ? name : `${name}@${bound}`;
}

function bindingsOf(condition: Condition, knowledge: Knowledge): Binding[] {
  const reads = domainsOf(condition);
  let bindings: Binding[] = [{}];
  if (reads.has("market")) bindings = knowledge.networks.flatMap(({ id }) => marketBindings(id, knowledge));
  else if (reads.has("network")) bindings = knowledge.networks.map(({ id }) => ({ network: id }));
  if (reads.has("audience"))
    bindings = bindings.flatMap((binding) => audienceKinds.map((audience) => ({ ...binding, audience })));
  if (reads.has("channel")) bindings = bindings.flatMap((binding) => channelKinds.map((channel) => ({ ...binding, channel })));
  return bindings;
}

/** A network whose use is told alike everywhere is bound to no country. */
function marketBindings(network: NetworkId, knowledge: Knowledge): Binding[] {
  const markets = marketsOf(network, knowledge);
  return markets.length < 2 ? [{ network }] : markets.map(({ countries }) => ({ network, market: countries }));
}

function domainsOf(condition: Condition): Set<Domain> {
  const found = new Set<Domain>();
  for (const fact of factsIn(condition)) {
    const domain = domains[fact.slice(0, fact.indexOf("."))];
    if (domain) found.add(domain);
    if (byCountry.test(fact)) found.add("market");
  }
  return found;
}

/** Names of the facts a condition reads, those it compares with included. */
export function factsIn(condition: Condition): ReadonlySet<string> {
  if ("fact" in condition) return new Set([condition.fact, ...(isReference(condition.value) ? [condition.value.fact] : [])]);
  return new Set(("all" in condition ? condition.all : condition.any).flatMap((part) => [...factsIn(part)]));
}

function isReference(value: unknown): value is { fact: string } {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/** Looks up what is known of a binding: constants of its network, and its audience and channel themselves. */
export function constantsByNetwork(knowledge: Knowledge): (binding: Binding) => ConstantOf {
  const tables = new Map<string, ReadonlyMap<string, FactValue>>();
  const constantOf = (id: NetworkId, country: string, fact: string) => {
    const key = `${id} ${country}`;
    const known = tables.get(key);
    if (known) return known.get(fact);
    const network = knowledge.networks.find((candidate) => candidate.id === id);
    const measured = knowledge.usage[country]?.[id];
    const table = network ? constantsOf(network, knowledge, measured) : new Map<string, FactValue>();
    tables.set(key, table);
    return table.get(fact);
  };
  return ({ network, market, audience, channel }) =>
    (fact) => {
      if (fact === "audience.kind") return audience;
      if (fact === "channel.kind") return channel;
      return network === undefined || !fact.startsWith("network.") ? undefined : constantOf(network, market?.[0] ?? "", fact);
    };
}

/** A condition with constants evaluated, for the countries of its binding; undefined where they make it false for good. */
export function flatten(condition: Condition, binding: Binding, constantOf: ConstantOf): FlatCondition | undefined {
  const folded = fold(condition, binding, constantOf);
  if (folded === false) return undefined;
  if (!binding.market) return folded === true ? given : folded;
  const there: Literal = { fact: usageCountry, operator: "in", value: binding.market };
  return folded === true ? there : { all: [there, folded] };
}

/** The condition with constants evaluated: true or false where they decide it. */
function fold(condition: Condition, binding: Binding, constantOf: ConstantOf): FlatCondition | boolean {
  if ("fact" in condition) return foldComparison(condition, binding, constantOf);
  const every = "all" in condition;
  const parts: FlatCondition[] = [];
  for (const part of every ? condition.all : condition.any) {
    const folded = fold(part, binding, constantOf);
    if (folded === !every) return folded;
    if (typeof folded !== "boolean") parts.push(folded);
  }
  const [only] = parts;
  if (!only) return every;
  if (parts.length === 1) return only;
  return every ? { all: parts } : { any: parts };
}

function foldComparison(
  condition: Extract<Condition, { fact: string }>,
  binding: Binding,
  constantOf: ConstantOf,
): Literal | boolean {
  const value = isReference(condition.value) ? constantOf(condition.value.fact) : condition.value;
  if (value === undefined) return false;
  const { fact, operator } = condition;
  const constant = constantOf(fact);
  if (constant !== undefined || fact.startsWith("network.")) return holds({ operator, value }, constant);
  return { fact: boundFact(fact, binding), operator, value };
}

/** `presence.state` of LinkedIn is the fact `presence.linkedin.state`; other facts keep their name. */
export function boundFact(fact: string, { network, audience, channel }: Binding): string {
  const dot = fact.indexOf(".");
  const prefix = fact.slice(0, dot);
  const bound = prefix === "presence" ? network : prefix === "audience" ? audience : prefix === "channel" ? channel : undefined;
  return bound === undefined ? fact : `${prefix}.${bound}${fact.slice(dot)}`;
}
