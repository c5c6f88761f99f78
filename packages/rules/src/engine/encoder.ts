import { holds, isList } from "./conditions.ts";
import type { Comparison, Layout } from "./layout.ts";
import type { Rows } from "./rows.ts";

export type Scalar = string | number | boolean;

/** A value that stands for all that no comparison mentions. */
const unmentioned = "\u0000unmentioned";

/** In the place of a row that nothing has needed yet. */
const unwritten = -1;

/** What a value that comparisons mention makes true and false, as rows; each is written when it is first needed. */
export interface Effect {
  /** A bit for the value, where so few are mentioned that lists of them can have a row each; else zero. */
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
  #mentions: Mentions | undefined;
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

  /** The row of a known value that is no list. */
  rowOf(value: Scalar): number {
    const mentions = this.#mentions ?? this.#mentioned();
    if (typeof value === "number") {
      const slot = slotOf(value, mentions.numbers);
      const row = mentions.numberRows[slot] as number;
      return row === unwritten ? this.#numberRow(value, slot, mentions) : row;
    }
    const effect = mentions.effects.get(value) ?? this.#others;
    return effect.alone === unwritten ? this.#aloneRow(value, effect) : effect.alone;
  }

  /**
   * The row of a list, where its fact is compared with few values only. Other lists begin with {@link emptyList} or
   * {@link otherList}, and each entry has its effect.
   * @returns undefined where there is no such row
   */
  rowOfList(entries: readonly Scalar[]): number | undefined {
    const { effects, listRows } = this.#mentions ?? this.#mentioned();
    if (listRows === undefined) return undefined;
    if (entries.length === 0) return this.emptyList;
    let mentioned = 0;
    for (let position = 0; position < entries.length; position += 1) {
      const effect = effects.get(entries[position] as Scalar);
      if (effect !== undefined) mentioned |= effect.bit;
    }
    const row = listRows[mentioned] as number;
    return row === unwritten ? this.#listRow(entries, mentioned, listRows) : row;
  }

  /** The row of a list without entries. */
  get emptyList(): number {
    if (this.#emptyList === unwritten) this.#emptyList = this.#rowWhere((comparison) => holds(comparison, []));
    return this.#emptyList;
  }

  /** The row of a list of entries that no comparison mentions; the effects of the others come on top. */
  get otherList(): number {
    if (this.#otherList === unwritten) this.#otherList = this.#rowWhere((comparison) => holds(comparison, [unmentioned]));
    return this.#otherList;
  }

  /** What an entry changes in a list; undefined when no comparison mentions it. */
  effectOf(entry: Scalar): Effect | undefined {
    const effect = (this.#mentions ?? this.#mentioned()).effects.get(entry);
    if (effect !== undefined && effect.gained === unwritten) this.#writeEffect(entry, effect);
    return effect;
  }

  /** The row of all comparisons, as for a fact that is unknown and could be anything. */
  get anything(): number {
    if (this.#anything === unwritten) this.#anything = this.#rowWhere(() => true);
    return this.#anything;
  }

  #numberRow(value: number, slot: number, { numberRows }: Mentions): number {
    const row = this.#rowWhere((comparison) => holds(comparison, value));
    numberRows[slot] = row;
    return row;
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

  #mentioned(): Mentions {
    this.#mentions = mentionsOf(this.#layout, this.#start, this.#end);
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
  readonly effects: ReadonlyMap<Scalar, Effect>;
  /** The numbers among them, ascending. */
  readonly numbers: Float64Array;
  /** Rows of numbers by slot: even slots are gaps between the mentioned ones, odd ones are those themselves; the last is for NaN. */
  readonly numberRows: Int32Array;
  /** Rows of lists by the bits of the mentioned values they have; undefined where that would be too many. */
  readonly listRows: Int32Array | undefined;
}

/** Lists of so many values have few enough combinations for a row each. */
const fewValues = 8;

function mentionsOf(layout: Layout, start: number, end: number): Mentions {
  const values = new Set<Scalar>();
  for (let entry = start; entry < end; entry += 1) {
    const { value } = comparisonAt(entry, layout);
    if (!isList(value)) values.add(value);
    else for (const part of value) values.add(part);
  }
  const few = values.size <= fewValues;
  const effects = new Map<Scalar, Effect>();
  for (const value of values)
    effects.set(value, { bit: few ? 1 << effects.size : 0, alone: unwritten, gained: unwritten, lost: unwritten });
  const numbers = Float64Array.from([...values].filter((value) => typeof value === "number")).sort();
  return {
    effects,
    numbers,
    numberRows: new Int32Array(2 * numbers.length + 2).fill(unwritten),
    listRows: few ? new Int32Array(1 << values.size).fill(unwritten) : undefined,
  };
}

function comparisonAt(entry: number, { compared, comparisons }: Layout): Comparison {
  return comparisons[compared[entry] as number] as Comparison;
}

/** Slot of a number by binary search. */
function slotOf(value: number, numbers: Float64Array): number {
  if (value !== value) return 2 * numbers.length + 1;
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low < numbers.length && numbers[low] === value ? 2 * low + 1 : 2 * low;
}
