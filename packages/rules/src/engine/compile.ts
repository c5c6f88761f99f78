import type { Facts } from "./conditions.ts";
import { FactEncoder } from "./encoder.ts";
import { type Conditional, type Evaluator, type Fired, noRules } from "./evaluator.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { type Program, programOf } from "./shapes.ts";

/** A block ready to run. */
interface RunnableBlock {
  readonly program: Program;
  readonly offset: number;
  readonly rules: Int32Array;
}

/** Compiles conditions into an evaluator that decides each comparison once and 32 rules at a time. */
export function compile(rules: readonly Conditional[]): Evaluator {
  return evaluatorOf(layoutOf(rules));
}

/**
 * The evaluator of a layout. Encoding a fact sets the truth of its comparisons in all words at once, from a row prepared for its
 * value; a block is then evaluated with AND and OR over its words. No code is generated.
 */
export function evaluatorOf({ ruleCount, size, shapes, blocks, facts: literals }: Layout): Evaluator {
  const programs = shapes.map((shape) => programOf(shape));
  const runnable = blocks.map(({ shape, offset, rules }): RunnableBlock => {
    const program = programs[shape];
    if (!program) throw new Error(`the layout has no shape ${shape}`);
    return { program, offset, rules: Int32Array.from(rules) };
  });
  const encoders = Object.entries(literals).map(([fact, placed]) => new FactEncoder(fact, placed));
  const planes = new Int32Array(size);
  const run = (facts: Facts, unknownHolds: boolean, fired: Fired): Fired => {
    planes.fill(0);
    encode(facts, encoders, planes, unknownHolds);
    fire(runnable, planes, fired.fill(0));
    return fired;
  };
  const certain = noRules(ruleCount);
  const possible = noRules(ruleCount);
  return { certain: (facts) => run(facts, false, certain), possible: (facts) => run(facts, true, possible) };
}

function encode(facts: Facts, encoders: readonly FactEncoder[], planes: Int32Array, unknownHolds: boolean): void {
  for (let position = 0; position < encoders.length; position += 1) {
    const encoder = encoders[position] as FactEncoder;
    const value = facts[encoder.fact];
    if (value !== undefined && value !== null) encoder.encode(value, planes);
    else if (unknownHolds) encoder.encodeAnything(planes);
  }
}

function fire(blocks: readonly RunnableBlock[], planes: Int32Array, fired: Fired): void {
  for (let position = 0; position < blocks.length; position += 1) {
    const { program, offset, rules } = blocks[position] as RunnableBlock;
    for (let word = program(planes, offset); word !== 0; word &= word - 1) {
      const bit = 31 - Math.clz32(word & -word);
      if (bit >= rules.length) break;
      const rule = rules[bit] as number;
      (fired[rule >>> 5] as number) |= 1 << (rule & 31);
    }
  }
}
