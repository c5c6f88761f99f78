import { type FactValue, holds, isList } from "./conditions.ts";
import type { Comparison, Layout } from "./layout.ts";
import type { Rows } from "./rows.ts";

export type Scalar = string | number | boolean;

/** A value that stands for all that no comparison mentions. */
const unmentioned = "\u0000unmentioned";

/** In the place of a row that nothing has needed yet. */
const unwritten = -1;

/** What a value that comparisons mention makes true and false, as rows; each is written when it is first needed. */
export interface Effect {
  /** A bit for the value; of use where so few are mentioned that lists of them can have a row each. */
  readonly bit: number;
  /** Comparisons that hold for the value alone. */
  alone: number;
  /** Comparisons that hold for a list because the value is in it, and those that no longer do. */
  gained: number;
  lost: number;
}

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
  #effects: ReadonlyMap<Scalar, Effect> | undefined;
  #numbers: NumberRows | undefined;
  #listRows: Int32Array | undefined;
  readonly #others: Effect = { bit: 0, alone: unwritten, gained: unwritten, lost: unwritten };
  #emptyList = unwritten;
  #otherList = unwritten;
  #anything = unwritten;

  /** @param position of the fact among those of the layout */
  constructor(layout: Layout, position: number, rows: Rows) {
    this.fact = layout.facts[position] as string;
    this.#layout = layout;
    this.#start = layout.factStarts[position] as number;
    this.#end = layout.factStarts[position + 1] as number;
    this.#rows = rows;
  }

  /** Sets the bits of the comparisons that hold for a known value. */
  encode(value: FactValue, planes: Int32Array): void {
    if (typeof value !== "object") {
      this.#rows.set(this.rowOf(value), planes);
      return;
    }
    const row = this.rowOfList(value);
    if (row !== undefined) this.#rows.set(row, planes);
    else this.#unite(value, planes);
  }

  /** In a list each entry adds what it makes true and takes what it breaks. */
  #unite(entries: readonly Scalar[], planes: Int32Array): void {
    this.#rows.set(this.otherList, planes);
    for (let position = 0; position < entries.length; position += 1) {
      const effect = this.effectOf(entries[position] as Scalar);
      if (effect === undefined) continue;
      this.#rows.set(effect.gained, planes);
      this.#rows.clear(effect.lost, planes);
    }
  }

  /** The row of a known value that is no list. */
  rowOf(value: Scalar): number {
    if (typeof value === "number") return this.#numberRow(value);
    const effect = this.#mentioned.get(value) ?? this.#others;
    return effect.alone === unwritten ? this.#aloneRow(value, effect) : effect.alone;
  }

  /**
   * The row of a list that is empty or whose fact is compared with few values only.
   * @returns undefined for others: they begin with {@link otherList}, and each entry has its effect
   */
  rowOfList(entries: readonly Scalar[]): number | undefined {
    if (entries.length === 0) return this.#emptyListRow();
    const effects = this.#mentioned;
    if (effects.size > fewValues) return undefined;
    let mentioned = 0;
    for (let position = 0; position < entries.length; position += 1) {
      const effect = effects.get(entries[position] as Scalar);
      if (effect !== undefined) mentioned |= effect.bit;
    }
    this.#listRows ??= new Int32Array(1 << effects.size).fill(unwritten);
    const row = this.#listRows[mentioned] as number;
    return row === unwritten ? this.#listRow(entries, mentioned, this.#listRows) : row;
  }

  /** The row of a list of entries that no comparison mentions. */
  get otherList(): number {
    if (this.#otherList === unwritten) this.#otherList = this.#rowWhere((comparison) => holds(comparison, [unmentioned]));
    return this.#otherList;
  }

  /** What an entry changes in a list; undefined when no comparison mentions it. */
  effectOf(entry: Scalar): Effect | undefined {
    const effect = this.#mentioned.get(entry);
    if (effect !== undefined && effect.gained === unwritten) this.#writeEffect(entry, effect);
    return effect;
  }

  /** The row of all comparisons, as for a fact that is unknown and could be anything. */
  get anything(): number {
    if (this.#anything === unwritten) this.#anything = this.#rowWhere(() => true);
    return this.#anything;
  }

  #emptyListRow(): number {
    if (this.#emptyList === unwritten) this.#emptyList = this.#rowWhere((comparison) => holds(comparison, []));
    return this.#emptyList;
  }

  #numberRow(value: number): number {
    this.#numbers ??= numberRowsOf(this.#mentioned.keys());
    const { numbers, rows } = this.#numbers;
    const slot = slotOf(value, numbers);
    if (rows[slot] === unwritten) rows[slot] = this.#rowWhere((comparison) => holds(comparison, value));
    return rows[slot] as number;
  }

  #aloneRow(value: Scalar, effect: Effect): number {
    const known = effect === this.#others ? unmentioned : value;
    effect.alone = this.#rowWhere((comparison) => holds(comparison, known));
    return effect.alone;
  }

  #listRow(entries: readonly Scalar[], mentioned: number, listRows: Int32Array): number {
    const row = this.#rowWhere((comparison) => holds(comparison, entries));
    listRows[mentioned] = row;
    return row;
  }

  #writeEffect(entry: Scalar, effect: Effect): void {
    const [there, other] = [[entry], [unmentioned]];
    effect.gained = this.#rowWhere((comparison) => holds(comparison, there) && !holds(comparison, other));
    effect.lost = this.#rowWhere((comparison) => !holds(comparison, there) && holds(comparison, other));
  }

  get #mentioned(): ReadonlyMap<Scalar, Effect> {
    this.#effects ??= effectsOf(this.#layout, this.#start, this.#end);
    return this.#effects;
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

/**
 * Sets the bits of the comparisons of a fact that hold for a known value, as a {@link FactEncoder} does, but compares with each
 * constant: for one profile that takes less time than writing rows.
 */
export function compare(value: FactValue, layout: Layout, position: number, planes: Int32Array): void {
  const end = layout.factStarts[position + 1] as number;
  for (let entry = layout.factStarts[position] as number; entry < end; entry += 1)
    if (holds(comparisonAt(entry, layout), value)) setBits(layout, entry, entry + 1, planes);
}

/** Sets the bits of all comparisons of a fact that is unknown and could be anything. */
export function allow(layout: Layout, position: number, planes: Int32Array): void {
  setBits(layout, layout.factStarts[position] as number, layout.factStarts[position + 1] as number, planes);
}

/** Sets the bits of the comparisons from one to another. */
function setBits({ places, placeStarts }: Layout, start: number, end: number, planes: Int32Array): void {
  const last = placeStarts[end] as number;
  for (let index = placeStarts[start] as number; index < last; index += 1) {
    const place = places[index] as number;
    (planes[place >>> 5] as number) |= 1 << (place & 31);
  }
}

/** Lists of so many values have few enough combinations for a row each. */
const fewValues = 8;

/** The values that the comparisons of a fact mention, none of their rows written yet. */
function effectsOf(layout: Layout, start: number, end: number): ReadonlyMap<Scalar, Effect> {
  const effects = new Map<Scalar, Effect>();
  const mention = (value: Scalar): void => {
    if (!effects.has(value)) effects.set(value, { bit: 1 << effects.size, alone: unwritten, gained: unwritten, lost: unwritten });
  };
  for (let entry = start; entry < end; entry += 1) {
    const { value } = comparisonAt(entry, layout);
    if (isList(value)) value.forEach(mention);
    else mention(value);
  }
  return effects;
}

/** Rows of numbers by slot: even slots are gaps between the mentioned numbers, odd ones are those themselves; the last is for NaN. */
interface NumberRows {
  /** Ascending. */
  readonly numbers: Float64Array;
  readonly rows: Int32Array;
}

function numberRowsOf(mentioned: Iterable<Scalar>): NumberRows {
  const numbers = Float64Array.from([...mentioned].filter((value) => typeof value === "number")).sort();
  return { numbers, rows: new Int32Array(2 * numbers.length + 2).fill(unwritten) };
}

function comparisonAt(entry: number, { compared, comparisons }: Layout): Comparison {
  return comparisons[compared[entry] as number] as Comparison;
}

/** Slot of a number by binary search. */
function slotOf(value: number, numbers: Float64Array): number {
  if (Number.isNaN(value)) return 2 * numbers.length + 1;
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low < numbers.length && numbers[low] === value ? 2 * low + 1 : 2 * low;
}
