import type { Literal } from "./conditions.ts";
import type { Conditional } from "./evaluator.ts";
import { compare, factsIn, leafCount, type Shape, type Shaped, shapeOf } from "./shapes.ts";

/** What a fact is compared with. */
export type Comparison = Pick<Literal, "operator" | "value">;

/**
 * Where the truth of each comparison is kept: data only, so that it can be worked out once at build time.
 *
 * Rules are sorted by shape and packed into blocks of 32. A block has one word for each comparison of its shape; bit `r` of that
 * word is the truth of that comparison for rule `r`. Within a shape, rules that read the same facts stand together, so that a fact
 * has its bits in few words.
 *
 * Lists that belong to the entries of another list stand one after the other in one array; where the list of entry `n` begins is
 * said by a second array at `n`, and where it ends at `n + 1`.
 */
export interface Layout {
  /** Number of words. */
  readonly size: number;
  readonly shapes: readonly Shape[];
  /** Where the rules of each shape begin in `rules`. */
  readonly shapeStarts: Int32Array;
  /** Position of each rule in the list the layout was made of, sorted by shape. */
  readonly rules: Int32Array;
  readonly facts: readonly string[];
  /** Where the comparisons of each fact begin in `compared`. */
  readonly factStarts: Int32Array;
  /** What each fact is compared with, as positions in `comparisons`. */
  readonly compared: Int32Array;
  readonly comparisons: readonly Comparison[];
  /** Where the places of each entry of `compared` begin in `places`. */
  readonly placeStarts: Int32Array;
  /** The bits that hold the truth of a comparison: 32 times the word, plus the bit. */
  readonly places: Int32Array;
}

/** Bits of a word. */
export const wordSize = 32;

/** Lays out the comparisons of rules. */
export function layoutOf(rules: readonly Conditional[]): Layout {
  const groups = groupsOf(rules);
  const places = new Map<string, Map<string, Placed>>();
  let size = 0;
  for (const { shape, members } of groups) {
    for (const [position, { leaves }] of members.entries()) {
      const bit = position % wordSize;
      if (bit === 0 && position > 0) size += leafCount(shape);
      for (const [leaf, literal] of leaves.entries()) placesOf(literal, places).push((size + leaf) * wordSize + bit);
    }
    size += leafCount(shape);
  }
  return {
    size,
    shapes: groups.map(({ shape }) => shape),
    shapeStarts: startsOf(groups.map(({ members }) => members.length)),
    rules: Int32Array.from(groups.flatMap(({ members }) => members.map(({ index }) => index))),
    ...byFact(places),
  };
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
  for (const { members } of groups.values()) members.sort((a, b) => compare(factsIn(a), factsIn(b)) || a.index - b.index);
  return [...groups.values()];
}

interface Placed {
  readonly comparison: Comparison;
  readonly places: number[];
}

/** Places by fact, then by comparison. */
type Places = Map<string, Map<string, Placed>>;

function placesOf({ fact, operator, value }: Literal, places: Places): number[] {
  const key = JSON.stringify([operator, value]);
  const ofFact = places.get(fact) ?? new Map<string, Placed>();
  const placed = ofFact.get(key) ?? { comparison: { operator, value }, places: [] };
  places.set(fact, ofFact.set(key, placed));
  return placed.places;
}

function byFact(places: Places): Omit<Layout, "size" | "shapes" | "shapeStarts" | "rules"> {
  const keys = new Map<string, number>();
  const comparisons: Comparison[] = [];
  const positionOf = (key: string, comparison: Comparison): number => {
    const known = keys.get(key);
    if (known !== undefined) return known;
    keys.set(key, comparisons.length);
    return comparisons.push(comparison) - 1;
  };
  const placed = [...places.values()].flatMap((ofFact) => [...ofFact]);
  return {
    facts: [...places.keys()],
    factStarts: startsOf([...places.values()].map((ofFact) => ofFact.size)),
    compared: Int32Array.from(placed, ([key, { comparison }]) => positionOf(key, comparison)),
    comparisons,
    placeStarts: startsOf(placed.map(([, entry]) => entry.places.length)),
    places: Int32Array.from(placed.flatMap(([, entry]) => entry.places)),
  };
}

/** Where lists of these lengths begin when they stand one after the other, and where the last one ends. */
function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  for (const [position, length] of lengths.entries()) starts[position + 1] = (starts[position] as number) + length;
  return starts;
}

/** What a fact is compared with. */
export function comparisonsOf(fact: string, layout: Layout): Comparison[] {
  const position = layout.facts.indexOf(fact);
  return position < 0 ? [] : comparisonsAt(position, layout);
}

/** What the fact at a position is compared with. */
export function comparisonsAt(fact: number, { factStarts, compared, comparisons }: Layout): Comparison[] {
  const found = compared.subarray(factStarts[fact], factStarts[fact + 1]);
  return Array.from(found, (comparison) => comparisons[comparison] as Comparison);
}
