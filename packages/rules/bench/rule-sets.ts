import type { Facts, FactValue, FlatCondition, Literal } from "../src/engine/conditions.ts";
import { type Random, random } from "./random.ts";

/** A rule of a synthetic set. */
export interface Rule {
  readonly condition: FlatCondition;
}

/** What one fact can be and which comparisons with it make sense. */
interface FactKind {
  literal(fact: string, random: Random): Literal;
  value(random: Random): FactValue;
}

/** The seed of all rules and profiles. */
const seed = 20_261_123;

const options = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta"];

/** The options that rules mention, alone and in pairs. */
const mentioned = options.slice(0, 5);
const pairs = [options.slice(0, 2), options.slice(1, 3), options.slice(3, 5)];

const numbers: FactKind = {
  literal: (fact, random) => ({
    fact,
    operator: random.pick(["lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive"]),
    value: random.below(64) * 1.5,
  }),
  value: (random) => random.below(201) / 2,
};

const choices: FactKind = {
  literal: (fact, random) =>
    random.chance(0.75)
      ? { fact, operator: random.pick(["equal", "notEqual"]), value: random.pick(mentioned) }
      : { fact, operator: random.pick(["in", "notIn"]), value: random.pick(pairs) },
  value: (random) => random.pick(options),
};

const flags: FactKind = {
  literal: (fact, random) => ({ fact, operator: "equal", value: random.chance(0.5) }),
  value: (random) => random.chance(0.5),
};

const lists: FactKind = {
  literal: (fact, random) => {
    if (random.chance(0.1)) return { fact, operator: "notEmpty", value: random.chance(0.5) };
    return random.chance(0.7)
      ? { fact, operator: random.pick(["contains", "doesNotContain"]), value: random.pick(mentioned) }
      : {
          fact,
          operator: random.pick(["containsAny", "containsAll", "containsNone"]),
          value: random.pick(pairs),
        };
  },
  value: (random) => random.some(options, random.below(5)),
};

/** The 26 facts. Names have no dot, which some peers read as a path. */
const facts: Readonly<Record<string, FactKind>> = Object.fromEntries([
  ...named("number", numbers, 5),
  ...named("choice", choices, 8),
  ...named("flag", flags, 8),
  ...named("list", lists, 5),
]);

function named(prefix: string, kind: FactKind, count: number): [string, FactKind][] {
  return Array.from({ length: count }, (_, index) => [`${prefix}${index + 1}`, kind]);
}

/** Rules of about four comparisons: flat ones, some with an `any` inside, some an `any` of `all`s. */
export function rulesOf(count: number): Rule[] {
  const source = random(seed + count);
  return Array.from({ length: count }, () => ({ condition: conditionOf(source) }));
}

function conditionOf(random: Random): FlatCondition {
  const form = random.below(10);
  if (form < 6) return { all: literals(3 + random.below(3), random) };
  if (form < 8) return { all: [...literals(2, random), { any: literals(2 + random.below(2), random) }] };
  return { any: [{ all: literals(2, random) }, { all: literals(2 + random.below(2), random) }] };
}

function literals(count: number, random: Random): Literal[] {
  return random.some(Object.entries(facts), count).map(([fact, kind]) => kind.literal(fact, random));
}

/** Profiles for the rules; about one fact in eight is unknown. */
export function profilesOf(count: number): Facts[] {
  const source = random(seed);
  return Array.from({ length: count }, () =>
    Object.fromEntries(
      Object.entries(facts).flatMap(([fact, kind]) => (source.chance(0.12) ? [] : [[fact, kind.value(source)] as const])),
    ),
  );
}
