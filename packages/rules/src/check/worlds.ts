import limits from "../../limits.json" with { type: "json" };
import type { FactValue, FlatCondition, Literal } from "../engine/conditions.ts";
import { holds } from "../engine/conditions.ts";
import type { FactDomain } from "./fact-domains.ts";

/** Comparisons that hold together. */
export type Clause = readonly Literal[];

/** What a fact can be; undefined where nobody knows. */
export type DomainOf = (fact: string) => FactDomain | undefined;

/** The ways a condition can hold, each as comparisons that hold together; undefined when there are too many to go through. */
export function clausesOf(condition: FlatCondition): Clause[] | undefined {
  if ("fact" in condition) return [[condition]];
  const isAny = "any" in condition;
  let clauses: Clause[] = isAny ? [] : [[]];
  for (const part of isAny ? condition.any : condition.all) {
    const own = clausesOf(part);
    if (!own || clauses.length * own.length > limits.maxClauses) return undefined;
    clauses = isAny ? [...clauses, ...own] : clauses.flatMap((clause) => own.map((more) => [...clause, ...more]));
  }
  return clauses;
}

/** Whether some answers make all comparisons hold. */
export function satisfiable(clause: Clause, domainOf: DomainOf): boolean {
  return [...byFact(clause)].every(([fact, literals]) => {
    const worlds = worldsOf(literals, domainOf(fact));
    return !worlds || worlds.some((world) => literals.every((literal) => holds(literal, world)));
  });
}

/** Whether every way one condition holds is a way the other holds; false where that cannot be told. */
export function implies(stronger: readonly Clause[], weaker: readonly Clause[], domainOf: DomainOf): boolean {
  return stronger.every((clause) => weaker.some((other) => clauseImplies(clause, other, domainOf)));
}

function clauseImplies(stronger: Clause, weaker: Clause, domainOf: DomainOf): boolean {
  const given = byFact(stronger);
  return [...byFact(weaker)].every(([fact, wanted]) => {
    const known = given.get(fact);
    if (!known) return false;
    const worlds = worldsOf([...known, ...wanted], domainOf(fact));
    const suits = (literals: Clause) => (world: FactValue) => literals.every((literal) => holds(literal, world));
    return worlds?.filter(suits(known)).every(suits(wanted)) === true;
  });
}

function byFact(clause: Clause): Map<string, Literal[]> {
  const facts = new Map<string, Literal[]>();
  for (const literal of clause) facts.set(literal.fact, [...(facts.get(literal.fact) ?? []), literal]);
  return facts;
}

/** Something no comparison names. */
const other = "\u0000";

/** Values a fact can have, one for each way the comparisons can come out; undefined when there are too many. */
function worldsOf(literals: Clause, domain: FactDomain | undefined): FactValue[] | undefined {
  if (!domain) return undefined;
  const named = [...new Set(literals.flatMap(({ value }) => value))];
  if (domain.kind === "boolean") return [true, false];
  if (domain.kind === "number")
    return numbersAround(
      named.filter((value) => typeof value === "number"),
      domain,
    );
  if (domain.kind === "word") return domain.options ? [...domain.options] : [...named, other];
  const entries = [...named.filter((entry) => domain.options?.includes(entry as string) ?? true), other];
  if (entries.length > limits.maxEntries) return undefined;
  let lists: (string | number | boolean)[][] = [[]];
  for (const entry of entries) lists = [...lists, ...lists.map((list) => [...list, entry])];
  return lists;
}

/** The numbers named, and one in each gap around them. */
function numbersAround(named: readonly number[], { options, minimum, maximum, whole }: FactDomain): number[] {
  if (options) return options.map(Number);
  const ends = [...named, ...(minimum === undefined ? [] : [minimum]), ...(maximum === undefined ? [] : [maximum])];
  const sorted = [...new Set(ends)].sort((a, b) => a - b);
  const between = sorted.map((value, position) => (value + (sorted[position + 1] ?? value + 2)) / 2);
  const around = [(sorted[0] ?? 0) - 1, ...sorted, ...(whole ? sorted.flatMap((value) => [value - 1, value + 1]) : between)];
  return around.filter(
    (value) => value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity) && (!whole || Number.isInteger(value)),
  );
}
