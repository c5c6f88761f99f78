import type { Facts, Literal } from "./conditions.ts";
import { encoderOf, type FactEncoder, type PlacedLiteral } from "./encoder.ts";
import { add, type Conditional, type Evaluator, type Fired, noRules } from "./evaluator.ts";
import { leafCount, type Program, programOf, type Shape, type Shaped, shapeOf } from "./shapes.ts";

/** Up to 32 rules of one shape; the words of their comparisons start at `offset`. */
interface Block {
  readonly program: Program;
  readonly offset: number;
  /** Position of each rule in the list the evaluator was given. */
  readonly rules: Int32Array;
}

const wordSize = 32;

/**
 * Compiles conditions into an evaluator that decides each comparison once and 32 rules at a time.
 *
 * Rules are sorted by shape and packed into blocks of 32. A block has one word for each comparison of its shape; bit `r` of that
 * word is the truth of that comparison for rule `r`. Encoding a fact sets its bits in all words at once, from a row prepared for
 * its value; a block is then evaluated with AND and OR over its words. No code is generated.
 */
export function compile(rules: readonly Conditional[]): Evaluator {
  const places = new Map<string, { literal: Literal; places: { word: number; bit: number }[] }>();
  const blocks: Block[] = [];
  let size = 0;
  for (const { shape, members } of groupsOf(rules)) {
    const program = programOf(shape);
    for (let start = 0; start < members.length; start += wordSize) {
      const block = members.slice(start, start + wordSize);
      for (const [bit, { leaves }] of block.entries()) {
        for (const [leaf, literal] of leaves.entries()) placesOf(literal, places).push({ word: size + leaf, bit });
      }
      blocks.push({ program, offset: size, rules: Int32Array.from(block, ({ index }) => index) });
      size += leafCount(shape);
    }
  }
  const encoders = encodersOf(places.values());
  const planes = new Int32Array(size);
  const run = (facts: Facts, unknownHolds: boolean): Fired => {
    planes.fill(0);
    encode(facts, encoders, planes, unknownHolds);
    return fire(blocks, planes, rules.length);
  };
  return { certain: (facts) => run(facts, false), possible: (facts) => run(facts, true) };
}

type Member = Shaped & { readonly index: number };

function groupsOf(rules: readonly Conditional[]): { shape: Shape; members: Member[] }[] {
  const groups = new Map<string, { shape: Shape; members: Member[] }>();
  for (const [index, { condition }] of rules.entries()) {
    const shaped = shapeOf(condition);
    const group = groups.get(shaped.key) ?? { shape: shaped.shape, members: [] };
    group.members.push({ ...shaped, index });
    groups.set(shaped.key, group);
  }
  return [...groups.values()];
}

function placesOf(
  literal: Literal,
  known: Map<string, { literal: Literal; places: { word: number; bit: number }[] }>,
): { word: number; bit: number }[] {
  const key = JSON.stringify([literal.fact, literal.operator, literal.value]);
  const entry = known.get(key) ?? { literal, places: [] };
  known.set(key, entry);
  return entry.places;
}

function encodersOf(literals: Iterable<{ literal: Literal; places: PlacedLiteral["places"] }>): FactEncoder[] {
  const byFact = new Map<string, PlacedLiteral[]>();
  for (const { literal, places } of literals)
    byFact.set(literal.fact, [...(byFact.get(literal.fact) ?? []), { ...literal, places }]);
  return [...byFact].map(([fact, placed]) => encoderOf(fact, placed));
}

function encode(facts: Facts, encoders: readonly FactEncoder[], planes: Int32Array, unknownHolds: boolean): void {
  for (const encoder of encoders) {
    const value = facts[encoder.fact];
    if (value !== undefined && value !== null) encoder.encode(value, planes);
    else if (unknownHolds) encoder.encodeAnything(planes);
  }
}

function fire(blocks: readonly Block[], planes: Int32Array, count: number): Fired {
  const fired = noRules(count);
  for (const { program, offset, rules } of blocks) {
    for (let word = program(planes, offset); word !== 0; word &= word - 1) {
      const bit = 31 - Math.clz32(word & -word);
      if (bit < rules.length) add(fired, rules[bit] as number);
    }
  }
  return fired;
}
