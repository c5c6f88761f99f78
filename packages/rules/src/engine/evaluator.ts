import type { Facts, FlatCondition } from "./conditions.ts";

/** What an evaluator needs of a rule. */
export interface Conditional {
  readonly condition: FlatCondition;
}

/** Rules that fired, one bit for each rule in the order the evaluator was given them. */
export type Fired = Uint32Array;

/** What fires whatever the unknown facts are, and what still could. */
export interface Reach {
  readonly certain: Fired;
  /** Holds everything that is certain. */
  readonly possible: Fired;
}

/**
 * Decides many conditions over the same facts. A returned set is the evaluator's own: it holds until the next call of the same
 * method; copy it to keep it.
 */
export interface Evaluator {
  /** Rules that fire whatever the unknown facts are: every comparison with an unknown fact counts as false. */
  certain(facts: Facts): Fired;
  /**
   * Rules that fire for some value of the unknown facts, each comparison taken alone: those count as true.
   * @param closed unknown facts that stay unknown, so that every comparison with them is false
   */
  possible(facts: Facts, closed?: ReadonlySet<string>): Fired;
  /**
   * As {@link Evaluator.certain}, for facts that differ in a few from given ones. Only those that differ are decided anew; one that
   * is undefined there becomes unknown.
   */
  certainWith(facts: Facts): (differing: Facts) => Fired;
  /** As {@link Evaluator.certainWith}, for what fires and what could together. */
  reachWith(facts: Facts, closed?: ReadonlySet<string>): (differing: Facts) => Reach;
  /** Every fact the rules read. */
  readonly facts: readonly string[];
}

/** Whose comparisons may hold while they are unknown: those of none, or of all facts but some. */
export type MayHold = "none" | ReadonlySet<string>;

/** An evaluator whose answers may have to wait. */
export interface AsyncEvaluator {
  /** As {@link Evaluator.certain}. */
  certain(facts: Facts): Promise<Fired>;
}

/** A set of rules with none in it. */
export function noRules(count: number): Fired {
  return new Uint32Array(Math.ceil(count / 32));
}

/** Adds a rule to a set. */
export function add(fired: Fired, index: number): void {
  fired[index >>> 5] = (fired[index >>> 5] ?? 0) | (1 << (index & 31));
}

/** Whether a rule is in a set. */
export function has(fired: Fired, index: number): boolean {
  return (((fired[index >>> 5] ?? 0) >>> (index & 31)) & 1) === 1;
}

/** Positions of the rules of a set, ascending. */
export function indexesOf(fired: Fired): number[] {
  const indexes = new Array<number>(countOf(fired));
  let count = 0;
  for (let word = 0; word < fired.length; word += 1) {
    for (let bits = (fired[word] as number) | 0; bits !== 0; bits &= bits - 1) {
      indexes[count] = word * 32 + 31 - Math.clz32(bits & -bits);
      count += 1;
    }
  }
  return indexes;
}

/** Number of the rules of a set: bits are added up in pairs, fours and bytes, and the bytes by one multiplication. */
function countOf(fired: Fired): number {
  let count = 0;
  for (let word = 0; word < fired.length; word += 1) {
    let bits = (fired[word] as number) | 0;
    bits -= (bits >>> 1) & 0x55555555;
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    count += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}
