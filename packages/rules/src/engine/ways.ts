import { comparisonsAt, type Layout, wordSize } from "./layout.ts";
import { blocksOf } from "./program.ts";
import { leafCount, type Shape } from "./shapes.ts";
import { listsAreFew } from "./value-classes.ts";

/**
 * The ways in which rules fire. A way needs some comparisons, all of them; a rule fires if one of its ways is open. Way `r` is the
 * first one of rule `r`; the further ones of rules that have several come after, from the next word on.
 */
export interface Ways {
  /** Number of words with a bit for each way. */
  readonly size: number;
  /** The rule of each further way. */
  readonly further: Int32Array;
  /** Bits of no way. */
  readonly unused: readonly number[];
  /** The ways that need a comparison, by its position in `compared` of the layout. */
  readonly needing: readonly (readonly number[])[];
}

/**
 * The ways in which the rules of a layout fire.
 * @returns undefined where to look at each takes longer than to look at the comparisons: where most rules leave most facts alone, or
 * have very many ways. Nor are there any where comparisons tell more lists apart than could have a row each
 */
export function waysOf(layout: Layout): Ways | undefined {
  const { facts, places, rules } = layout;
  const most = places.length / facts.length;
  if (wordsFor(rules.length) > most) return undefined;
  const size = wordsFor(rules.length) + wordsFor(furtherCount(layout));
  if (size > most || !facts.every((_, fact) => listsAreFew(comparisonsAt(fact, layout)))) return undefined;
  return waysIn(layout, size);
}

function waysIn(layout: Layout, size: number): Ways {
  const firstFurther = wordsFor(layout.rules.length) * wordSize;
  const comparisons = comparisonsByPlace(layout);
  const needing = Array.from(layout.compared, (): number[] => []);
  const unused = new Set(Array.from({ length: size * wordSize }, (_, bit) => bit));
  const further: number[] = [];
  for (const { shape, offset, rules } of blocksOf(layout)) {
    for (const [position, leaves] of waysThrough(shape).entries()) {
      for (const [bit, rule] of rules.entries()) {
        const way = position === 0 ? rule : firstFurther + further.push(rule) - 1;
        unused.delete(way);
        for (const leaf of leaves) needing[comparisons[(offset + leaf) * wordSize + bit] as number]?.push(way);
      }
    }
  }
  return { size, further: Int32Array.from(further), unused: [...unused], needing };
}

function wordsFor(bits: number): number {
  return Math.ceil(bits / wordSize);
}

function furtherCount({ shapes, shapeStarts }: Layout): number {
  return shapes.reduce((sum, shape, position) => {
    const rules = (shapeStarts[position + 1] as number) - (shapeStarts[position] as number);
    return sum + rules * Math.max(0, wayCount(shape) - 1);
  }, 0);
}

function wayCount(shape: Shape): number {
  if (shape === "leaf") return 1;
  const counts = shape.parts.map(wayCount);
  return shape.join === "all"
    ? counts.reduce((product, count) => product * count, 1)
    : counts.reduce((sum, count) => sum + count, 0);
}

/** The leaves that each way through a shape needs. */
function waysThrough(shape: Shape, firstLeaf = 0): number[][] {
  if (shape === "leaf") return [[firstLeaf]];
  let leaf = firstLeaf;
  const parts = shape.parts.map((part) => {
    const ways = waysThrough(part, leaf);
    leaf += leafCount(part);
    return ways;
  });
  if (shape.join === "any") return parts.flat();
  return parts.reduce((ways, part) => ways.flatMap((way) => part.map((more) => [...way, ...more])), [[]]);
}

/** Positions in `compared` by place. */
function comparisonsByPlace({ size, places, placeStarts }: Layout): Int32Array {
  const comparisons = new Int32Array(size * wordSize);
  for (let comparison = 0; comparison + 1 < placeStarts.length; comparison += 1) {
    const end = placeStarts[comparison + 1] as number;
    for (let index = placeStarts[comparison] as number; index < end; index += 1)
      comparisons[places[index] as number] = comparison;
  }
  return comparisons;
}
