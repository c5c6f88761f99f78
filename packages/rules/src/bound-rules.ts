import { literalsOf } from "./engine/conditions.ts";
import { audienceKinds, channelKinds } from "./facts.ts";
import { type Knowledge, parameter, parameterList } from "./knowledge.ts";
import {
  type Binding,
  boundFact,
  type ConstantOf,
  constantsByNetwork,
  type FlatRule,
  factsIn,
  type GenericRule,
  type RuleOutcome,
} from "./specialise.ts";

/** An entry of a list of answers, whose share of the list scales a strength. */
export interface Share {
  readonly fact: string;
  readonly entry: string;
}

/**
 * What is known of each bound rule without a profile, column by column in the order of the rules' names: data only, so that it can
 * be worked out once at build time. All columns hold positions.
 */
export interface BoundRules {
  /** Among the rules. */
  readonly rule: Int32Array;
  /** Among the networks, the kinds of audience and the kinds of channel; -1 where the rule is not bound to one. */
  readonly network: Int32Array;
  readonly audience: Int32Array;
  readonly channel: Int32Array;
  /** Among the markets; -1 where the rule does not depend on the country. */
  readonly market: Int32Array;
  /** Among the strengths, the lists of facts, of shares and of sources. */
  readonly strength: Int32Array;
  readonly facts: Int32Array;
  readonly shares: Int32Array;
  readonly sources: Int32Array;
  /** Countries that are told alike. */
  readonly markets: readonly (readonly string[])[];
  /** From 0 to 1, before shares; negative for what speaks against. */
  readonly strengths: readonly number[];
  /** The facts a condition reads, in its order. */
  readonly factLists: readonly (readonly string[])[];
  /** What a strength is shared among. */
  readonly shareLists: readonly (readonly Share[])[];
  /** Publications a rule rests on besides its own: those of the usage figures it reads. */
  readonly sourceLists: readonly (readonly string[])[];
}

/** Works out what is known of bound rules without a profile. */
export function boundRules(flat: readonly FlatRule[], generic: readonly GenericRule[], knowledge: Knowledge): BoundRules {
  const constants = constantsByNetwork(knowledge);
  const rules = new Map(generic.map(({ name }, position) => [name, position]));
  const reads = new Map(generic.map(({ name, conditions }) => [name, factsIn(conditions)]));
  const networks = knowledge.networks.map(({ id }) => id);
  const strengths = distinctOf<number>();
  const factLists = distinctOf<readonly string[]>();
  const shareLists = distinctOf<readonly Share[]>();
  const sourceLists = distinctOf<readonly string[]>();
  const markets = distinctOf<readonly string[]>();
  const column = (entryOf: (rule: FlatRule) => number) => Int32Array.from(flat, entryOf);
  return {
    rule: column(({ rule }) => rules.get(rule.name) ?? -1),
    network: column(({ binding: { network } }) => (network === undefined ? -1 : networks.indexOf(network))),
    audience: column(({ binding: { audience } }) => (audience === undefined ? -1 : audienceKinds.indexOf(audience))),
    channel: column(({ binding: { channel } }) => (channel === undefined ? -1 : channelKinds.indexOf(channel))),
    market: column(({ binding: { market } }) => (market === undefined ? -1 : markets.positionOf(market))),
    strength: column(({ rule, binding }) => strengths.positionOf(strengthOf(rule.event, constants(binding), knowledge))),
    facts: column((rule) => factLists.positionOf(factsOf(rule))),
    shares: column((rule) => shareLists.positionOf(sharesOf(rule))),
    sources: column(({ rule, binding }) => sourceLists.positionOf(usageSources(reads.get(rule.name), binding, knowledge))),
    markets: markets.values,
    strengths: strengths.values,
    factLists: factLists.values,
    shareLists: shareLists.values,
    sourceLists: sourceLists.values,
  };
}

/** Collects values, equal ones once. */
function distinctOf<Value>(): { readonly values: Value[]; positionOf(value: Value): number } {
  const values: Value[] = [];
  const positions = new Map<string, number>();
  return {
    values,
    positionOf(value) {
      const key = JSON.stringify(value);
      const position = positions.get(key) ?? values.push(value) - 1;
      positions.set(key, position);
      return position;
    },
  };
}

function factsOf({ condition }: FlatRule): string[] {
  return [...new Set(literalsOf(condition).map(({ fact }) => fact))];
}

/** The publications behind the usage ratings a rule reads. */
function usageSources(
  reads: ReadonlySet<string> | undefined,
  { network, market }: Binding,
  { usage }: Knowledge,
): readonly string[] {
  const cells = network === undefined ? undefined : usage[market?.[0] ?? ""]?.[network];
  return Object.entries(cells ?? {}).flatMap(([band, { sources }]) => (reads?.has(`network.ages.${band}`) ? sources : []));
}

function strengthOf(event: RuleOutcome["event"], constantOf: ConstantOf, knowledge: Knowledge): number {
  if (event.type !== "for" && event.type !== "against") return 0;
  const { strength } = event.params;
  const size =
    typeof strength === "string"
      ? parameter(knowledge, strength)
      : (parameterList(knowledge, strength.scale)[Number(constantOf(strength.level))] ?? 0);
  return event.type === "for" ? size : -size;
}

/** What the strength is shared among: the lists named by `per`, and for a rule about an audience that audience's share. */
function sharesOf({ rule: { event }, binding, condition }: FlatRule): Share[] {
  if (event.type !== "for" && event.type !== "against") return [];
  const literals = literalsOf(condition);
  const shares = (event.params.per ?? []).map((fact) => {
    const bound = boundFact(fact, binding);
    const literal = literals.find((candidate) => candidate.fact === bound && candidate.operator === "contains");
    if (!literal) throw new Error(`a rule shares its strength among ${fact} but names no entry of it`);
    return { fact: bound, entry: String(literal.value) };
  });
  return binding.audience ? [...shares, { fact: "audiences.kinds", entry: binding.audience }] : shares;
}
