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
  readonly #layout: Layout;
  /** The comparisons of the fact: from here to there among all of the layout. */
  readonly #start: number;
  readonly #end: number;
  readonly #rows: Rows;
  #mentions: Mentions | undefined;
  /** Rows of numbers by slot: even slots are gaps between the mentioned ones, odd ones are those themselves. */
  readonly #numberRows: number[] = [];
  readonly #scalarRows = new Map<Scalar, number>();
  readonly #effects = new Map<Scalar, Effect>();
  #emptyList: number | undefined;
  #otherList: number | undefined;
  #anything: number | undefined;

  /** @param position of the fact among those of the layout */
  constructor(layout: Layout, position: number, rows: Rows) {
    this.fact = layout.facts[position] as string;
    this.#layout = layout;
    this.#start = layout.factStarts[position] as number;
    this.#end = layout.factStarts[position + 1] as number;
    this.#rows = rows;
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
    const slot = slotOf(value, this.#mentioned.numbers);
    const known = this.#numberRows[slot];
    if (known !== undefined) return known;
    const row = this.#rowWhere((comparison) => holds(comparison, value));
    this.#numberRows[slot] = row;
    return row;
  }

  #scalarRow(value: Scalar): number {
    const key = this.#mentioned.values.has(value) ? value : unmentioned;
    const row = this.#scalarRows.get(key) ?? this.#rowWhere((comparison) => holds(comparison, key));
    this.#scalarRows.set(key, row);
    return row;
  }

  #newEffect(entry: Scalar): Effect | undefined {
    if (!this.#mentioned.values.has(entry)) return undefined;
    const [there, other] = [[entry], [unmentioned]];
    const effect = {
      gained: this.#rowWhere((comparison) => holds(comparison, there) && !holds(comparison, other)),
      lost: this.#rowWhere((comparison) => !holds(comparison, there) && holds(comparison, other)),
    };
    this.#effects.set(entry, effect);
    return effect;
  }

  get #mentioned(): Mentions {
    this.#mentions ??= mentionsOf(this.#layout, this.#start, this.#end);
    return this.#mentions;
  }

  /** The row of the comparisons that are met. */
  #rowWhere(met: (comparison: Comparison) => boolean): number {
    const { places, placeStarts } = this.#layout;
    const found: number[] = [];
    for (let entry = this.#start; entry < this.#end; entry += 1) {
      if (!met(comparisonAt(entry, this.#layout))) continue;
      const end = placeStarts[entry + 1] as number;
      for (let index = placeStarts[entry] as number; index < end; index += 1) found.push(places[index] as number);
    }
    return this.#rows.add(found);
  }
}

/** What the comparisons of a fact name. */
interface Mentions {
  readonly values: ReadonlySet<Scalar>;
  /** The numbers among them, ascending. */
  readonly numbers: Float64Array;
}

function mentionsOf(layout: Layout, start: number, end: number): Mentions {
  const values = new Set<Scalar>();
  for (let entry = start; entry < end; entry += 1) {
    const { value } = comparisonAt(entry, layout);
    if (!isList(value)) values.add(value);
    else for (const part of value) values.add(part);
  }
  return { values, numbers: Float64Array.from([...values].filter((value) => typeof value === "number")).sort() };
}

function comparisonAt(entry: number, { compared, comparisons }: Layout): Comparison {
  return comparisons[compared[entry] as number] as Comparison;
}

/** Slot of a number by binary search. */
function slotOf(value: number, numbers: Float64Array): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low < numbers.length && numbers[low] === value ? 2 * low + 1 : 2 * low;
}
