import type { Literal } from "./conditions.ts";
import type { Conditional } from "./evaluator.ts";
import { leafCount, type Shape, type Shaped, shapeOf } from "./shapes.ts";

/** Up to 32 rules of one shape; the words of their comparisons start at `offset`. */
interface Block {
  /** Position among the shapes. */
  readonly shape: number;
  readonly offset: number;
  /** Position of each rule in the list the layout was made of. */
  readonly rules: readonly number[];
}

/** A comparison with the bits that hold its truth: 32 times the word, plus the bit. */
export interface PlacedLiteral extends Pick<Literal, "operator" | "value"> {
  readonly places: readonly number[];
}

/**
 * Where the truth of each comparison is kept, as plain JSON, so that it can be worked out once at build time.
 *
 * Rules are sorted by shape and packed into blocks of 32. A block has one word for each comparison of its shape; bit `r` of that
 * word is the truth of that comparison for rule `r`.
 */
export interface Layout {
  readonly ruleCount: number;
  /** Number of words. */
  readonly size: number;
  readonly shapes: readonly Shape[];
  readonly blocks: readonly Block[];
  /** The distinct comparisons by the fact they read. */
  readonly facts: Readonly<Record<string, readonly PlacedLiteral[]>>;
}

/** Bits of a word. */
export const wordSize = 32;

/** Lays out the comparisons of rules. */
export function layoutOf(rules: readonly Conditional[]): Layout {
  const groups = groupsOf(rules);
  const literals = new Map<string, { literal: Literal; places: number[] }>();
  const blocks: Block[] = [];
  let size = 0;
  for (const [shapeIndex, { shape, members }] of groups.entries()) {
    for (let start = 0; start < members.length; start += wordSize) {
      const block = members.slice(start, start + wordSize);
      for (const [bit, { leaves }] of block.entries()) {
        for (const [leaf, literal] of leaves.entries()) placesOf(literal, literals).push((size + leaf) * wordSize + bit);
      }
      blocks.push({ shape: shapeIndex, offset: size, rules: block.map(({ index }) => index) });
      size += leafCount(shape);
    }
  }
  return { ruleCount: rules.length, size, shapes: groups.map(({ shape }) => shape), blocks, facts: byFact(literals.values()) };
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

function placesOf(literal: Literal, known: Map<string, { literal: Literal; places: number[] }>): number[] {
  const key = JSON.stringify([literal.fact, literal.operator, literal.value]);
  const entry = known.get(key) ?? { literal, places: [] };
  known.set(key, entry);
  return entry.places;
}

function byFact(literals: Iterable<{ literal: Literal; places: number[] }>): Record<string, PlacedLiteral[]> {
  const facts = new Map<string, PlacedLiteral[]>();
  for (const { literal, places } of literals) {
    const { fact, operator, value } = literal;
    const placed = facts.get(fact) ?? [];
    placed.push({ operator, value, places });
    facts.set(fact, placed);
  }
  return Object.fromEntries(facts);
}
