import type { Facts } from "./conditions.ts";
import { add, type Fired, type MayHold } from "./evaluator.ts";
import { type Comparison, comparisonsAt, type Layout, wordSize } from "./layout.ts";
import { ValueRows } from "./value-rows.ts";
import type { Ways } from "./ways.ts";

/** A fact with the rows of the ways it closes. */
interface ClosingFact {
  readonly name: string;
  readonly values: ValueRows;
  /** The row of the fact while it is unknown. */
  readonly unknown: number;
}

/** So many rows are joined at a time. */
const step = 4;

/**
 * Evaluates rules by the ways in which they fire. Each value of a fact has a row of the ways that it closes, because they need
 * something else of the fact; a rule fires if one of its ways is closed by no fact.
 */
export class WayEvaluator {
  readonly #ways: Ways;
  readonly #facts: readonly ClosingFact[];
  readonly #rows: ClosingRows;
  /** The rows to join: one for each fact, that of the unused bits, and some that close nothing, up to full steps. */
  readonly #chosen: Int32Array;
  readonly #closed: Int32Array;

  constructor(layout: Layout, ways: Ways) {
    this.#ways = ways;
    this.#rows = new ClosingRows(ways.size);
    this.#facts = layout.facts.map((name, fact) => {
      const comparisons = comparisonsAt(fact, layout);
      const needing = ways.needing.slice(layout.factStarts[fact], layout.factStarts[fact + 1]);
      const write = (isTrue: (comparison: Comparison) => boolean): number =>
        this.#rows.add(comparisons.flatMap((comparison, position) => (isTrue(comparison) ? [] : (needing[position] ?? []))));
      return { name, values: new ValueRows(layout, fact, write), unknown: write(() => false) };
    });
    this.#chosen = new Int32Array(step * Math.ceil((layout.facts.length + 1) / step)).fill(this.#rows.none);
    this.#chosen[layout.facts.length] = this.#rows.add(ways.unused);
    this.#closed = new Int32Array(ways.size);
  }

  /** The rules that fire, in a set to write them into. */
  fire(facts: Facts, mayHold: MayHold, fired: Fired): Fired {
    this.#choose(facts, mayHold);
    this.#rows.join(this.#chosen, this.#closed);
    const closed = this.#closed;
    for (let word = 0; word < fired.length; word += 1) fired[word] = ~(closed[word] as number);
    for (let word = fired.length; word < closed.length; word += 1) {
      const first = (word - fired.length) * wordSize;
      for (let open = ~(closed[word] as number); open !== 0; open &= open - 1)
        add(fired, this.#ways.further[first + 31 - Math.clz32(open & -open)] as number);
    }
    return fired;
  }

  /** Chooses the row of each fact. */
  #choose(facts: Facts, mayHold: MayHold): void {
    for (let position = 0; position < this.#facts.length; position += 1) {
      const { name, values, unknown } = this.#facts[position] as ClosingFact;
      const value = facts[name];
      const isKnown = value !== undefined && value !== null;
      if (isKnown) this.#chosen[position] = values.rowOf(value);
      else this.#chosen[position] = mayHold === "none" || mayHold.has(name) ? unknown : this.#rows.none;
    }
  }
}

/** Rows of closed ways, each with a bit for every way, one after the other; a row is known by where it begins. */
class ClosingRows {
  /** A row that closes nothing. */
  readonly none = 0;
  readonly #size: number;
  #words: Int32Array;
  #used: number;

  constructor(size: number) {
    this.#size = size;
    this.#words = new Int32Array(64 * size);
    this.#used = size;
  }

  /** Writes a row. */
  add(ways: readonly number[]): number {
    const row = this.#used;
    this.#used += this.#size;
    if (this.#used > this.#words.length) {
      const larger = new Int32Array(2 * this.#words.length);
      larger.set(this.#words);
      this.#words = larger;
    }
    for (const way of ways) (this.#words[row + (way >>> 5)] as number) |= 1 << (way & 31);
    return row;
  }

  /** Finds what rows close together; several are joined in a go, as that takes less reading and writing in between. */
  join(rows: Int32Array, closed: Int32Array): void {
    const [words, size] = [this.#words, this.#size];
    closed.fill(0);
    for (let position = 0; position < rows.length; position += step) {
      const first = rows[position] as number;
      const second = rows[position + 1] as number;
      const third = rows[position + 2] as number;
      const fourth = rows[position + 3] as number;
      for (let word = 0; word < size; word += 1)
        (closed[word] as number) |=
          (words[(first + word) | 0] as number) |
          (words[(second + word) | 0] as number) |
          (words[(third + word) | 0] as number) |
          (words[(fourth + word) | 0] as number);
    }
  }
}
