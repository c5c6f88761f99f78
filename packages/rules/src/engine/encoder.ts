import { type FactValue, holds, operators } from "./conditions.ts";
import type { Comparison, Layout } from "./layout.ts";
import type { Rows } from "./rows.ts";
import type { Scalar } from "./value-classes.ts";
import { ValueRows } from "./value-rows.ts";

/** A value that stands for all that no comparison mentions. */
const unmentioned = "\u0000unmentioned";

/** What an entry changes in a list, as rows. */
interface Effect {
  /** Comparisons that hold because the entry is in the list, and those that no longer do. */
  readonly gained: number;
  readonly lost: number;
}

/** Sets the bits of the comparisons of one fact, by the row that belongs to its value. */
export class FactEncoder {
  readonly fact: string;
  readonly #layout: Layout;
  /** The comparisons of the fact: from here to there among all of the layout. */
  readonly #start: number;
  readonly #end: number;
  readonly #rows: Rows;
  readonly #values: ValueRows;
  /** By the class of an entry. */
  readonly #effects: (Effect | undefined)[] = [];
  #others: number | undefined;
  #anything: number | undefined;

  /** @param position of the fact among those of the layout */
  constructor(layout: Layout, position: number, rows: Rows) {
    this.fact = layout.facts[position] as string;
    this.#layout = layout;
    this.#start = layout.factStarts[position] as number;
    this.#end = layout.factStarts[position + 1] as number;
    this.#rows = rows;
    this.#values = new ValueRows(layout, position, (isTrue) => this.#rowWhere(isTrue));
  }

  /** Sets the bits of the comparisons that hold for a known value. */
  encode(value: FactValue, planes: Int32Array): void {
    if (this.#values.classes.hasNone(value)) this.#unite(value, planes);
    else this.#rows.set(this.#values.rowOf(value), planes);
  }

  /** The row of a known value that is no list. */
  rowOf(value: Scalar): number {
    return this.#values.rowOf(value);
  }

  /** In a list each entry adds what it makes true and takes what it breaks. */
  #unite(entries: readonly Scalar[], planes: Int32Array): void {
    this.#rows.set(this.#rowOfOthers(), planes);
    for (let position = 0; position < entries.length; position += 1) {
      const effect = this.#effectOf(entries[position] as Scalar);
      if (effect === undefined) continue;
      this.#rows.set(effect.gained, planes);
      this.#rows.clear(effect.lost, planes);
    }
  }

  /** The row of a list of entries that no comparison mentions. */
  #rowOfOthers(): number {
    this.#others ??= this.#rowWhere((comparison) => holds(comparison, [unmentioned]));
    return this.#others;
  }

  /** What an entry changes in a list; undefined when no comparison mentions it. */
  #effectOf(entry: Scalar): Effect | undefined {
    const mentioned = this.#values.classes.ofMentioned(entry);
    return mentioned === undefined ? undefined : (this.#effects[mentioned] ?? this.#writeEffect(entry, mentioned));
  }

  /** The row of all comparisons, as for a fact that is unknown and could be anything. */
  get anything(): number {
    this.#anything ??= this.#rowWhere(() => true);
    return this.#anything;
  }

  #writeEffect(entry: Scalar, mentioned: number): Effect {
    const [there, other] = [[entry], [unmentioned]];
    const effect = {
      gained: this.#rowWhere((comparison) => holds(comparison, there) && !holds(comparison, other)),
      lost: this.#rowWhere((comparison) => !holds(comparison, there) && holds(comparison, other)),
    };
    this.#effects[mentioned] = effect;
    return effect;
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
  const { factStarts, compared, comparisons } = layout;
  const end = factStarts[position + 1] as number;
  for (let entry = factStarts[position] as number; entry < end; entry += 1) {
    const comparison = comparisons[compared[entry] as number] as Comparison;
    if (operators[comparison.operator](value, comparison.value)) setBits(layout, entry, entry + 1, planes);
  }
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

function comparisonAt(entry: number, { compared, comparisons }: Layout): Comparison {
  return comparisons[compared[entry] as number] as Comparison;
}
