import { holds, isList } from "./conditions.ts";
import type { Comparison, Layout } from "./layout.ts";
import type { Rows } from "./rows.ts";

export type Scalar = string | number | boolean;

/** What an entry makes true and false that it would not be in a list without it, as rows. */
export interface Effect {
  readonly gained: number;
  readonly lost: number;
}

/** Stands for every value that no comparison mentions. */
const unmentioned = "\u0000unmentioned";

/**
 * Knows which comparisons of one fact hold for which value, as rows of bits to set.
 *
 * What holds for a value is decided by the same {@link holds} that defines the operators, at the first time the value is seen:
 * values a comparison mentions, and numbers between two mentioned ones, have a row of their own, all others share one. After that
 * a value only looks up its row.
 */
export class FactEncoder {
  readonly fact: string;
  readonly #comparisons: readonly Comparison[];
  /** Places of the bits of each comparison. */
  readonly #places: readonly Int32Array[];
  readonly #rows: Rows;
  /** Every value the comparisons name. */
  readonly #mentioned = new Set<Scalar>();
  /** The numbers among them, ascending. */
  readonly #breaks: Float64Array;
  /** Rows of numbers by slot: even slots are gaps between the breaks, odd ones are the breaks. */
  readonly #numberRows: number[] = [];
  readonly #scalarRows = new Map<Scalar, number>();
  readonly #effects = new Map<Scalar, Effect>();
  #emptyList: number | undefined;
  #otherList: number | undefined;
  #anything: number | undefined;

  /** @param position of the fact among those of the layout */
  constructor({ facts, factStarts, compared, comparisons, placeStarts, places }: Layout, position: number, rows: Rows) {
    this.fact = facts[position] as string;
    this.#rows = rows;
    const entries = Array.from(compared.subarray(factStarts[position], factStarts[position + 1]));
    this.#comparisons = entries.map((entry) => comparisons[entry] as Comparison);
    const start = factStarts[position] as number;
    this.#places = entries.map((_, entry) => places.subarray(placeStarts[start + entry], placeStarts[start + entry + 1]));
    for (const { value } of this.#comparisons) {
      if (!isList(value)) this.#mentioned.add(value);
      else for (const part of value) this.#mentioned.add(part);
    }
    this.#breaks = Float64Array.from([...this.#mentioned].filter((value) => typeof value === "number")).sort();
  }

  /** The row of a known value that is no list. */
  rowOf(value: Scalar): number {
    if (typeof value === "number" && !Number.isNaN(value)) return this.#numberRow(value);
    return this.#scalarRows.get(value) ?? this.#scalarRow(value);
  }

  /** The row of a list without entries. */
  get emptyList(): number {
    this.#emptyList ??= this.#rowWhere((comparison) => holds(comparison, []));
    return this.#emptyList;
  }

  /** The row of a list of entries that no comparison mentions; the effects of the others come on top. */
  get otherList(): number {
    this.#otherList ??= this.#rowWhere((comparison) => holds(comparison, [unmentioned]));
    return this.#otherList;
  }

  /** What an entry changes in a list; undefined when no comparison mentions it. */
  effectOf(entry: Scalar): Effect | undefined {
    return this.#effects.get(entry) ?? this.#newEffect(entry);
  }

  /** The row of all comparisons, as for a fact that is unknown and could be anything. */
  get anything(): number {
    this.#anything ??= this.#rowWhere(() => true);
    return this.#anything;
  }

  #numberRow(value: number): number {
    const slot = slotOf(value, this.#breaks);
    const known = this.#numberRows[slot];
    if (known !== undefined) return known;
    const row = this.#rowWhere((comparison) => holds(comparison, value));
    this.#numberRows[slot] = row;
    return row;
  }

  #scalarRow(value: Scalar): number {
    const key = this.#mentioned.has(value) ? value : unmentioned;
    const row = this.#scalarRows.get(key) ?? this.#rowWhere((comparison) => holds(comparison, key));
    this.#scalarRows.set(key, row);
    return row;
  }

  #newEffect(entry: Scalar): Effect | undefined {
    if (!this.#mentioned.has(entry)) return undefined;
    const [there, other] = [[entry], [unmentioned]];
    const effect = {
      gained: this.#rowWhere((comparison) => holds(comparison, there) && !holds(comparison, other)),
      lost: this.#rowWhere((comparison) => !holds(comparison, there) && holds(comparison, other)),
    };
    this.#effects.set(entry, effect);
    return effect;
  }

  /** The row of the comparisons that are met. */
  #rowWhere(met: (comparison: Comparison) => boolean): number {
    return this.#rows.add(this.#places.filter((_, entry) => met(this.#comparisons[entry] as Comparison)));
  }
}

/** Slot of a number by binary search. */
function slotOf(value: number, breaks: Float64Array): number {
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((breaks[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low < breaks.length && breaks[low] === value ? 2 * low + 1 : 2 * low;
}
