import type { FactValue } from "./conditions.ts";
import { FactEncoder } from "./encoder.ts";
import { type Conditional, type Fired, noRules } from "./evaluator.ts";
import { layoutOf } from "./layout.ts";
import { type Block, blocksOf, fire } from "./program.ts";
import { Rows } from "./rows.ts";
import type { Scalar } from "./value-classes.ts";

/** The truth of all comparisons while facts are given. */
export type Given = Int32Array;

/**
 * Decides conditions over facts that are given one after the other, each by its position, so that who reads many profiles needs no
 * table of facts by name. What many profiles share can be given once and kept.
 */
export class Stepwise {
  /** Names of the facts by position. */
  readonly facts: readonly string[];
  readonly #rows: Rows;
  readonly #encoders: readonly FactEncoder[];
  readonly #blocks: readonly Block[];
  readonly #planes: Given;
  readonly #fired: Fired;

  constructor(rules: readonly Conditional[]) {
    const layout = layoutOf(rules);
    this.facts = layout.facts;
    this.#rows = new Rows(layout.size);
    this.#encoders = layout.facts.map((_, position) => new FactEncoder(layout, position, this.#rows));
    this.#blocks = blocksOf(layout);
    this.#planes = new Int32Array(layout.size);
    this.#fired = noRules(rules.length);
  }

  /** Begins anew, with nothing known. */
  begin(): void {
    this.#planes.fill(0);
  }

  /** Takes everything that was given since the beginning, to be given again to many; begins anew. */
  keep(): Given {
    const given = this.#planes.slice();
    this.begin();
    return given;
  }

  /** Gives facts that were kept and are unknown so far. */
  giveKept(given: Given): void {
    for (let word = 0; word < given.length; word += 1) (this.#planes[word] as number) |= given[word] as number;
  }

  /** Gives the value of a fact that is unknown so far. */
  give(fact: number, value: FactValue): void {
    (this.#encoders[fact] as FactEncoder).encode(value, this.#planes);
  }

  /** Row of a value of a fact that is no list, for who gives it often. */
  rowOf(fact: number, value: Scalar): number {
    return (this.#encoders[fact] as FactEncoder).rowOf(value);
  }

  /** Gives a value by its row. */
  giveRow(row: number): void {
    this.#rows.set(row, this.#planes);
  }

  /** Gives another value of a fact; undefined where it is unknown after all. */
  replace(fact: number, value: FactValue | undefined): void {
    this.#rows.clear((this.#encoders[fact] as FactEncoder).anything, this.#planes);
    if (value !== undefined) this.give(fact, value);
  }

  /** Rules whose condition holds for what was given; the set holds until the next call. */
  fired(): Fired {
    this.#fired.fill(0);
    for (let position = 0; position < this.#blocks.length; position += 1)
      fire(this.#blocks[position] as Block, this.#planes, this.#fired);
    return this.#fired;
  }
}
