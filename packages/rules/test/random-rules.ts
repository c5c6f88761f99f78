import fc from "fast-check";
import { type Facts, type FactValue, type FlatCondition, holds, type Literal, operators } from "../src/engine/conditions.ts";

const names = ["a.one", "a.two", "b.one", "b.two", "c.list"];

/** Few values of every kind, so that facts meet the values of comparisons, miss them and fall between them. */
const scalars = fc.oneof(
  fc.constantFrom("x", "y", "z", "1", "true", "", "constructor", "__proto__"),
  fc.constantFrom(-3, -1, -0.5, 0, 0.1, 0.30000000000000004, 0.5, 1, 1.5, 2, 2.5, 3, 4, 90, 90.5, 1e9),
  fc.boolean(),
);
const facing: fc.Arbitrary<FactValue> = fc.oneof(scalars, fc.array(scalars, { maxLength: 5 }));

/** So few values that each list of them can have a row. */
const fewScalars = fc.constantFrom("x", "y", "true", true, 0.5, 2);

function literalsOf(value: fc.Arbitrary<FactValue>): fc.Arbitrary<Literal> {
  return fc.record({
    fact: fc.constantFrom(...names),
    operator: fc.constantFrom(...(Object.keys(operators) as Literal["operator"][])),
    value,
  });
}

/** Conditions of comparisons joined by all and any, to five levels. */
function conditionsOf(comparisons: fc.Arbitrary<Literal>): fc.Arbitrary<FlatCondition> {
  const { condition } = fc.letrec<{ condition: FlatCondition }>((tie) => {
    const parts = fc.array(tie("condition"), { minLength: 1, maxLength: 4 });
    const joined = fc.oneof(
      parts.map((all): FlatCondition => ({ all })),
      parts.map((any): FlatCondition => ({ any })),
    );
    return { condition: fc.oneof({ maxDepth: 5, depthSize: "small" }, comparisons, joined) };
  });
  return condition;
}

/** Sets of rules; many share comparisons, and there are more of them than fit into a word. */
export const ruleSets = fc.oneof(
  ruleSetsOf(literalsOf(facing)),
  ruleSetsOf(literalsOf(fc.oneof(fewScalars, fc.array(fewScalars, { maxLength: 3 })))),
);

function ruleSetsOf(literals: fc.Arbitrary<Literal>): fc.Arbitrary<{ readonly condition: FlatCondition }[]> {
  return fc.array(literals, { minLength: 1, maxLength: 12 }).chain((shared) => {
    const condition = conditionsOf(fc.oneof(fc.constantFrom(...shared), literals));
    const few = fc.array(fc.record({ condition }), { maxLength: 8 });
    const many = fc.array(fc.record({ condition }), { minLength: 65, maxLength: 140, size: "max" });
    const alike = fc
      .array(fc.tuple(literals, literals), { minLength: 65, maxLength: 100, size: "max" })
      .map((pairs) => pairs.map((all) => ({ condition: { all } })));
    return fc.oneof(few, many, alike);
  });
}

/** Facts of any kind, also a number that is none; each may be unknown, by its absence or as null. */
export const facts: fc.Arbitrary<Facts> = fc
  .record(
    Object.fromEntries(
      names.map((name) => [name, fc.oneof({ weight: 9, arbitrary: facing }, fc.constantFrom(null, Number.NaN))]),
    ),
    {
      requiredKeys: [],
      noNullPrototype: true,
    },
  )
  .map((table) => table as Facts);

/** Facts with one of them unknown, and the same with that one answered. */
export const factsAndAnswer = fc
  .record({ others: facts, name: fc.constantFrom(...names), value: facing })
  .map(({ others, name, value }) => ({ before: { ...others, [name]: undefined }, after: { ...others, [name]: value } }));

/** What a condition means, read off its definition. */
export function meets(condition: FlatCondition, known: Facts): boolean {
  if ("all" in condition) return condition.all.every((part) => meets(part, known));
  if ("any" in condition) return condition.any.some((part) => meets(part, known));
  return holds(condition, known[condition.fact]);
}

/** As {@link meets}, with every comparison of an unknown fact counted as true. */
export function couldMeet(condition: FlatCondition, known: Facts): boolean {
  if ("all" in condition) return condition.all.every((part) => couldMeet(part, known));
  if ("any" in condition) return condition.any.some((part) => couldMeet(part, known));
  const actual = known[condition.fact];
  return actual === undefined || actual === null || holds(condition, actual);
}
