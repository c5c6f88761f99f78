import type { Facts } from "./conditions.ts";
import { FactEncoder, type Scalar } from "./encoder.ts";
import { type Fired, noRules } from "./evaluator.ts";
import { type Layout, wordSize } from "./layout.ts";
import { type Block, blocksOf, run } from "./program.ts";
import { Rows } from "./rows.ts";

/** Facts that are evaluated together, one for each bit of a word. */
export const batchSize = wordSize;

/**
 * Rules that fire for each of up to 32 facts, in their order; as with {@link Evaluator}, the sets hold until the next call.
 */
export type BatchEvaluator = (batch: readonly Facts[]) => readonly Fired[];

/**
 * The evaluator of a layout for up to 32 facts at once. Here bits are profiles: each comparison has one word, bit `p` of which is
 * its truth for profile `p`, so that 32 profiles cost as many ANDs and ORs as one would alone. A row of a fact's value lists the
 * comparisons it makes true, and is set once for all profiles that have the value.
 */
export function batchOf(layout: Layout): BatchEvaluator {
  const comparisonCount = layout.compared.length;
  const rows = new Rows(comparisonCount);
  const ownWord = { ...layout, ...oneWordEach(comparisonCount) };
  const encoders = layout.facts.map((_, position) => new FactEncoder(ownWord, position, rows));
  const rules = rulesOf(layout);
  const truth = new Int32Array(comparisonCount);
  const [gained, lost] = [new ProfilesByRow(), new ProfilesByRow()];
  const results = new Int32Array(Math.ceil(rules.length / wordSize) * wordSize);
  const fired = Array.from({ length: wordSize }, () => noRules(rules.length));
  return (batch) => {
    truth.fill(0);
    results.fill(0);
    for (let position = 0; position < encoders.length; position += 1) {
      collect(encoders[position] as FactEncoder, batch, gained, lost);
      gained.take((row, profiles) => rows.setIn(row, profiles, truth));
      lost.take((row, profiles) => rows.clearIn(row, profiles, truth));
    }
    for (let position = 0; position < rules.length; position += 1)
      results[position] = resultOf(rules[position] as BatchRule, truth);
    for (let word = 0; word * wordSize < results.length; word += 1) turn(results, word, fired);
    return fired.slice(0, batch.length);
  };
}

/** Places for comparisons that have a word each. */
function oneWordEach(count: number): Pick<Layout, "size" | "places" | "placeStarts"> {
  return {
    size: count,
    places: Int32Array.from({ length: count }, (_, comparison) => comparison * wordSize),
    placeStarts: Int32Array.from({ length: count + 1 }, (_, comparison) => comparison),
  };
}

/** Profiles by the row of their value, a bit for each. */
class ProfilesByRow {
  #profiles: Int32Array = new Int32Array(1024);
  #rows: Int32Array = new Int32Array(wordSize);
  #count = 0;

  add(row: number, profile: number): void {
    if (row >= this.#profiles.length) this.#profiles = enlarged(this.#profiles, row);
    const profiles = this.#profiles[row] as number;
    this.#profiles[row] = profiles | profile;
    if (profiles !== 0) return;
    if (this.#count === this.#rows.length) this.#rows = enlarged(this.#rows, this.#count);
    this.#rows[this.#count] = row;
    this.#count += 1;
  }

  /** Hands out what was added, and forgets it. */
  take(use: (row: number, profiles: number) => void): void {
    for (let position = 0; position < this.#count; position += 1) {
      const row = this.#rows[position] as number;
      use(row, this.#profiles[row] as number);
      this.#profiles[row] = 0;
    }
    this.#count = 0;
  }
}

/** The same numbers with room for one at a position, and for as many again. */
function enlarged(numbers: Int32Array, position: number): Int32Array {
  const larger = new Int32Array(2 * (position + 1));
  larger.set(numbers);
  return larger;
}

/** Finds the rows of one fact in all profiles. */
function collect(encoder: FactEncoder, batch: readonly Facts[], gained: ProfilesByRow, lost: ProfilesByRow): void {
  for (let position = 0; position < batch.length; position += 1) {
    const value = (batch[position] as Facts)[encoder.fact];
    if (value === undefined || value === null) continue;
    const profile = 1 << position;
    if (typeof value !== "object") gained.add(encoder.rowOf(value), profile);
    else collectList(value, encoder, profile, gained, lost);
  }
}

function collectList(
  entries: readonly Scalar[],
  encoder: FactEncoder,
  profile: number,
  gained: ProfilesByRow,
  lost: ProfilesByRow,
): void {
  const row = encoder.rowOfList(entries);
  if (row !== undefined) {
    gained.add(row, profile);
    return;
  }
  gained.add(encoder.otherList, profile);
  for (let position = 0; position < entries.length; position += 1) {
    const effect = encoder.effectOf(entries[position] as Scalar);
    if (effect === undefined) continue;
    gained.add(effect.gained, profile);
    lost.add(effect.lost, profile);
  }
}

/** A rule with its comparisons in the order of its shape's leaves. */
interface BatchRule extends Pick<Block, "program"> {
  readonly position: number;
  readonly leaves: Int32Array;
  /** Room for the truth of the comparisons. */
  readonly words: Int32Array;
}

/** The rules of a layout, by position. */
function rulesOf(layout: Layout): BatchRule[] {
  const comparisons = comparisonsByPlace(layout);
  const blocks = blocksOf(layout);
  const rules = blocks.flatMap(({ program, offset, leafCount, rules: positions }) =>
    Array.from(positions, (position, bit): BatchRule => {
      const leaves = Int32Array.from({ length: leafCount }, (_, leaf) => comparisons[(offset + leaf) * wordSize + bit] as number);
      return { program, position, leaves, words: new Int32Array(leafCount) };
    }),
  );
  return rules.sort((a, b) => a.position - b.position);
}

function comparisonsByPlace({ size, places, placeStarts }: Layout): Int32Array {
  const comparisons = new Int32Array(size * wordSize);
  for (let comparison = 0; comparison + 1 < placeStarts.length; comparison += 1) {
    const end = placeStarts[comparison + 1] as number;
    for (let index = placeStarts[comparison] as number; index < end; index += 1)
      comparisons[places[index] as number] = comparison;
  }
  return comparisons;
}

/** The profiles a rule fires for, a bit for each. */
function resultOf({ program, leaves, words }: BatchRule, truth: Int32Array): number {
  for (let leaf = 0; leaf < leaves.length; leaf += 1) words[leaf] = truth[leaves[leaf] as number] as number;
  return run(program, words, 0);
}

/**
 * Turns a square of 32 rules by 32 profiles: from a word for each rule to a word for each profile. Blocks off the diagonal change
 * places, 16 by 16 first, then 8 by 8, down to single bits.
 */
function turn(results: Int32Array, word: number, fired: readonly Fired[]): void {
  const start = word * wordSize;
  let mask = 0x0000ffff;
  for (let width = 16; width > 0; width >>>= 1) {
    for (let row = 0; row < wordSize; row = (row + width + 1) & ~width) {
      const [upper, lower] = [results[start + row] as number, results[start + row + width] as number];
      const change = ((upper >>> width) ^ lower) & mask;
      results[start + row] = upper ^ (change << width);
      results[start + row + width] = lower ^ change;
    }
    mask ^= mask << (width >>> 1);
  }
  for (let profile = 0; profile < wordSize; profile += 1) (fired[profile] as Fired)[word] = results[start + profile] as number;
}
