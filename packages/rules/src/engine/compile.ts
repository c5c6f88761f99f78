import type { Facts, FactValue } from "./conditions.ts";
import { FactEncoder } from "./encoder.ts";
import { type Conditional, type Evaluator, type Fired, noRules } from "./evaluator.ts";
import { type Layout, layoutOf, wordSize } from "./layout.ts";
import { leafCount, type Program, programOf } from "./shapes.ts";

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
export function evaluatorOf(layout: Layout): Evaluator {
  const blocks = blocksOf(layout);
  const encoders = layout.facts.map((_, position) => new FactEncoder(layout, position));
  const planes = new Int32Array(layout.size);
  const run = (facts: Facts, mayHold: Unknown, fired: Fired): Fired => {
    planes.fill(0);
    encode(facts, encoders, planes, mayHold);
    fire(blocks, planes, fired.fill(0));
    return fired;
  };
  const certain = noRules(layout.rules.length);
  const possible = noRules(layout.rules.length);
  return {
    certain: (facts) => run(facts, "none", certain),
    possible: (facts, closed = nothing) => run(facts, closed, possible),
    certainWith(facts) {
      const given = new Int32Array(layout.size);
      encode(facts, encoders, given, "none");
      const byFact = new Map(encoders.map((encoder) => [encoder.fact, encoder]));
      const fired = noRules(layout.rules.length);
      return (differing) => {
        planes.set(given);
        for (const fact of Object.keys(differing)) recode(byFact.get(fact), differing[fact], planes);
        fire(blocks, planes, fired.fill(0));
        return fired;
      };
    },
    facts: encoders.map(({ fact }) => fact),
  };
}

/** Decides the comparisons of a fact for another value. */
function recode(encoder: FactEncoder | undefined, value: FactValue | undefined, planes: Int32Array): void {
  encoder?.encodeNothing(planes);
  if (value !== undefined) encoder?.encode(value, planes);
}

/** Whose comparisons may hold while they are unknown: those of none, or of all but some. */
type Unknown = "none" | ReadonlySet<string>;

const nothing: ReadonlySet<string> = new Set();

function blocksOf({ shapes, shapeStarts, rules }: Layout): RunnableBlock[] {
  let offset = 0;
  return shapes.flatMap((shape, position) => {
    const program = programOf(shape);
    const blocks: RunnableBlock[] = [];
    const end = shapeStarts[position + 1] as number;
    for (let start = shapeStarts[position] as number; start < end; start += wordSize) {
      blocks.push({ program, offset, rules: rules.subarray(start, Math.min(start + wordSize, end)) });
      offset += leafCount(shape);
    }
    return blocks;
  });
}

function encode(facts: Facts, encoders: readonly FactEncoder[], planes: Int32Array, mayHold: Unknown): void {
  for (let position = 0; position < encoders.length; position += 1) {
    const encoder = encoders[position] as FactEncoder;
    const value = facts[encoder.fact];
    if (value !== undefined && value !== null) encoder.encode(value, planes);
    else if (mayHold !== "none" && !mayHold.has(encoder.fact)) encoder.encodeAnything(planes);
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
