import { type FactValue, holds, isList } from "./conditions.ts";
import { type Comparison, type Layout, wordSize } from "./layout.ts";

type Scalar = string | number | boolean;

/** Bits to set or clear in the planes: word, mask, word, mask and so on. */
type Row = Int32Array;

/** What an entry makes true and false that it would not be in a list without it. */
interface Effect {
  readonly gained: Row;
  readonly lost: Row;
}

/** Stands for every value that no comparison mentions. */
const unmentioned = "\u0000unmentioned";

/**
 * Writes the truth of all comparisons of one fact into the planes, which start out as all false.
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
  /** Every value the comparisons name. */
  readonly #mentioned = new Set<Scalar>();
  /** The numbers among them, ascending. */
  readonly #breaks: Float64Array;
  /** Rows of numbers by slot: even slots are gaps between the breaks, odd ones are the breaks. */
  readonly #numberRows: Row[] = [];
  readonly #scalarRows = new Map<Scalar, Row>();
  readonly #effects = new Map<Scalar, Effect>();
  #emptyList: Row | undefined;
  #otherList: Row | undefined;
  #anything: Row | undefined;

  /** @param position of the fact among those of the layout */
  constructor(layout: Layout, position: number) {
    this.fact = layout.facts[position] as string;
    this.#layout = layout;
    this.#start = layout.factStarts[position] as number;
    this.#end = layout.factStarts[position + 1] as number;
    for (let entry = this.#start; entry < this.#end; entry += 1) {
      const { value } = comparisonAt(entry, layout);
      if (!isList(value)) this.#mentioned.add(value);
      else for (const part of value) this.#mentioned.add(part);
    }
    this.#breaks = Float64Array.from([...this.#mentioned].filter((value) => typeof value === "number")).sort();
  }

  /** Sets the bits of the comparisons that hold for a known value. */
  encode(value: FactValue, planes: Int32Array): void {
    if (typeof value === "object") this.#encodeList(value, planes);
    else if (typeof value === "number" && !Number.isNaN(value)) set(this.#numberRow(value), planes);
    else set(this.#scalarRows.get(value) ?? this.#scalarRow(value), planes);
  }

  /** Sets the bits of all comparisons, as for a fact that is unknown and could be anything. */
  encodeAnything(planes: Int32Array): void {
    this.#anything ??= this.#rowWhere(() => true);
    set(this.#anything, planes);
  }

  /** Clears the bits of all comparisons, as for a fact that is unknown. */
  encodeNothing(planes: Int32Array): void {
    this.#anything ??= this.#rowWhere(() => true);
    clear(this.#anything, planes);
  }

  #numberRow(value: number): Row {
    const slot = slotOf(value, this.#breaks);
    const known = this.#numberRows[slot];
    if (known) return known;
    const row = this.#rowWhere((comparison) => holds(comparison, value));
    this.#numberRows[slot] = row;
    return row;
  }

  #scalarRow(value: Scalar): Row {
    const key = this.#mentioned.has(value) ? value : unmentioned;
    const row = this.#scalarRows.get(key) ?? this.#rowWhere((comparison) => holds(comparison, key));
    this.#scalarRows.set(key, row);
    return row;
  }

  /** What one entry makes true is united over the entries, what one entry makes false is taken away. */
  #encodeList(entries: readonly Scalar[], planes: Int32Array): void {
    if (entries.length === 0) {
      this.#emptyList ??= this.#rowWhere((comparison) => holds(comparison, []));
      set(this.#emptyList, planes);
      return;
    }
    this.#otherList ??= this.#rowWhere((comparison) => holds(comparison, [unmentioned]));
    set(this.#otherList, planes);
    for (let position = 0; position < entries.length; position += 1) {
      const entry = entries[position] as Scalar;
      const effect = this.#effects.get(entry) ?? this.#effectOf(entry);
      if (effect === undefined) continue;
      set(effect.gained, planes);
      clear(effect.lost, planes);
    }
  }

  /** Undefined for an entry that no comparison mentions. */
  #effectOf(entry: Scalar): Effect | undefined {
    if (!this.#mentioned.has(entry)) return undefined;
    const effect = {
      gained: this.#rowWhere((comparison) => holds(comparison, [entry]) && !holds(comparison, [unmentioned])),
      lost: this.#rowWhere((comparison) => !holds(comparison, [entry]) && holds(comparison, [unmentioned])),
    };
    this.#effects.set(entry, effect);
    return effect;
  }

  /** The bits of the comparisons that are met. */
  #rowWhere(met: (comparison: Comparison) => boolean): Row {
    const { places, placeStarts } = this.#layout;
    const masks = new Map<number, number>();
    for (let entry = this.#start; entry < this.#end; entry += 1) {
      if (!met(comparisonAt(entry, this.#layout))) continue;
      const end = placeStarts[entry + 1] as number;
      for (let index = placeStarts[entry] as number; index < end; index += 1) {
        const place = places[index] as number;
        const word = Math.floor(place / wordSize);
        masks.set(word, (masks.get(word) ?? 0) | (1 << (place % wordSize)));
      }
    }
    return Int32Array.from([...masks].flat());
  }
}

function comparisonAt(entry: number, { compared, comparisons }: Layout): Comparison {
  return comparisons[compared[entry] as number] as Comparison;
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

function set(row: Row, planes: Int32Array): void {
  for (let entry = 0; entry < row.length; entry += 2) (planes[row[entry] as number] as number) |= row[entry + 1] as number;
}

function clear(row: Row, planes: Int32Array): void {
  for (let entry = 0; entry < row.length; entry += 2) (planes[row[entry] as number] as number) &= ~(row[entry + 1] as number);
}
