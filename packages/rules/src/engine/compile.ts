import type { Facts } from "./conditions.ts";
import { allow, compare, FactEncoder } from "./encoder.ts";
import { type Conditional, type Evaluator, type Fired, type MayHold, noRules } from "./evaluator.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { Machine, Nearby, type Recode } from "./nearby.ts";
import { type Block, blocksOf, fire } from "./program.ts";
import { Rows } from "./rows.ts";
import { WayEvaluator } from "./way-evaluator.ts";
import { waysOf } from "./ways.ts";

/**
 * Compiles conditions into an evaluator that decides each comparison once and 32 rules at a time.
 * @param fresh as of {@link evaluatorOf}
 */
export function compile(rules: readonly Conditional[], fresh?: number): Evaluator {
  return evaluatorOf(layoutOf(rules), fresh);
}

/**
 * The evaluator of a layout. Encoding a fact sets the truth of its comparisons in all words at once, from a row prepared for its
 * value; a block is then evaluated with AND and OR over its words. Where rules read most of the facts, {@link waysOf} them take less
 * time than their comparisons. No code is generated.
 * @param fresh how often it compares value by value, before it writes rows for the many profiles that seem to come
 */
export function evaluatorOf(layout: Layout, fresh = 4): Evaluator {
  const rows = new Rows(layout.size);
  const blocks = blocksOf(layout);
  const planes = new Int32Array(layout.size);
  const ways = waysOf(layout);
  const byWays = ways && new WayEvaluator(layout, ways);
  let left = fresh;
  let encoders: readonly FactEncoder[] | undefined;
  const ready = (): readonly FactEncoder[] => {
    encoders ??= layout.facts.map((_, position) => new FactEncoder(layout, position, rows));
    return encoders;
  };
  const compareAll = (facts: Facts, mayHold: MayHold): void => {
    for (let position = 0; position < layout.facts.length; position += 1) {
      const fact = layout.facts[position] as string;
      const value = facts[fact];
      if (value !== undefined && value !== null) compare(value, layout, position, planes);
      else if (mayHold !== "none" && !mayHold.has(fact)) allow(layout, position, planes);
    }
  };
  const encodeAll = (facts: Facts, mayHold: MayHold): void => {
    planes.fill(0);
    if (left > 0) {
      left -= 1;
      compareAll(facts, mayHold);
      return;
    }
    const all = encoders ?? ready();
    for (let position = 0; position < all.length; position += 1) {
      const encoder = all[position] as FactEncoder;
      const value = facts[encoder.fact];
      if (value !== undefined && value !== null) encoder.encode(value, planes);
      else if (mayHold !== "none" && !mayHold.has(encoder.fact)) rows.set(encoder.anything, planes);
    }
  };
  const fireAll = (fired: Fired): Fired => {
    fired.fill(0);
    for (let position = 0; position < blocks.length; position += 1) fire(blocks[position] as Block, planes, fired);
    return fired;
  };
  const evaluate = (facts: Facts, mayHold: MayHold, fired: Fired): Fired => {
    if (byWays && left === 0) return byWays.fire(facts, mayHold, fired);
    encodeAll(facts, mayHold);
    return fireAll(fired);
  };
  const certain = noRules(layout.rules.length);
  const possible = noRules(layout.rules.length);
  let machine: Machine | undefined;
  const nearby = (fired: Fired, mayHold: MayHold): Nearby => {
    machine ??= new Machine(layout, ready(), blocks);
    const recode: Recode = (encoder, value, changed) => {
      rows.clear(encoder.anything, changed);
      if (value !== undefined && value !== null) encoder.encode(value, changed);
      else if (mayHold !== "none" && !mayHold.has(encoder.fact)) rows.set(encoder.anything, changed);
    };
    return new Nearby(machine, planes, fired, recode);
  };
  return {
    certain: (facts) => evaluate(facts, "none", certain),
    possible: (facts, closed = nothing) => evaluate(facts, closed, possible),
    certainWith(facts) {
      encodeAll(facts, "none");
      const near = nearby(fireAll(certain), "none");
      return (differing) => near.after(differing);
    },
    reachWith(facts, closed = nothing) {
      encodeAll(facts, "none");
      const sure = nearby(fireAll(certain), "none");
      encodeAll(facts, closed);
      const open = nearby(fireAll(possible), closed);
      return (differing) => ({ certain: sure.after(differing), possible: open.after(differing) });
    },
    facts: layout.facts,
  };
}

const nothing: ReadonlySet<string> = new Set();
