import { type FactValue, holds } from "./conditions.ts";
import { type Comparison, comparisonsAt, type Layout } from "./layout.ts";
import { ValueClasses } from "./value-classes.ts";

/** Writes the row of a value, of which it is told what comparisons hold; a row is known by a number from 0 up. */
export type WriteRow = (isTrue: (comparison: Comparison) => boolean) => number;

/** In place of a row that nothing has needed yet. */
const unwritten = -1;

/**
 * Finds the row that belongs to a value of one fact. What holds for a value is decided by the same {@link holds} that defines the
 * operators, when the first value of a class is seen; after that a value only looks up its row.
 */
export class ValueRows {
  readonly #layout: Layout;
  readonly #fact: number;
  readonly #write: WriteRow;
  #classes: ValueClasses | undefined;
  /** By class. */
  #rows: number[] = [];

  /**
   * @param fact position among the facts of the layout
   * @param write writes the rows
   */
  constructor(layout: Layout, fact: number, write: WriteRow) {
    this.#layout = layout;
    this.#fact = fact;
    this.#write = write;
  }

  get classes(): ValueClasses {
    return this.#classes ?? this.#begin();
  }

  /** The row of a known value that has a class. */
  rowOf(value: FactValue): number {
    const position = this.classes.of(value);
    const row = this.#rows[position] as number;
    return row === unwritten ? this.#writeAt(position, value) : row;
  }

  #writeAt(position: number, value: FactValue): number {
    const row = this.#write((comparison) => holds(comparison, value));
    this.#rows[position] = row;
    return row;
  }

  #begin(): ValueClasses {
    const classes = new ValueClasses(comparisonsAt(this.#fact, this.#layout));
    this.#classes = classes;
    this.#rows = Array.from({ length: classes.count }, () => unwritten);
    return classes;
  }
}
