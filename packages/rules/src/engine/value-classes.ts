import { type FactValue, isList, listOperators } from "./conditions.ts";
import type { Comparison } from "./layout.ts";

export type Scalar = string | number | boolean;

/** So many texts are found sooner by looking at one after the other than in a table, and each list of them has a class. */
const few = 8;

/**
 * Sorts the values of a fact into classes, numbered from 0: values of one class are told apart by no comparison.
 *
 * There is a class for each value that comparisons mention and one for all others, one for each gap between mentioned numbers, and
 * one for each set of mentioned values that a list can hold.
 */
export class ValueClasses {
  /** Number of classes. */
  readonly count: number;
  /** Classes of mentioned values, texts first; all others share the one after the last. */
  readonly #mentioned: ReadonlyMap<Scalar, number>;
  readonly #texts: readonly string[];
  readonly #yes: number;
  readonly #no: number;
  readonly #others: number;
  /** Mentioned numbers, ascending; from the first class of numbers on, theirs alternate with those of the gaps, and the last is NaN. */
  readonly #numbers: Float64Array;
  readonly #numberCount: number;
  readonly #firstNumber: number;
  /** The class of the empty list; after it come those of others, by a bit for each value in them, of which these count. */
  readonly #emptyList: number;
  readonly #listBits: number;
  readonly #listsAreFew: boolean;

  constructor(comparisons: readonly Comparison[]) {
    const values = valuesIn(comparisons);
    this.#texts = values.filter((value) => typeof value === "string");
    const textsFirst = [...this.#texts, ...values.filter((value) => typeof value !== "string")];
    this.#mentioned = new Map(textsFirst.map((value, position) => [value, position]));
    this.#others = values.length;
    this.#yes = this.#mentioned.get(true) ?? this.#others;
    this.#no = this.#mentioned.get(false) ?? this.#others;
    this.#numbers = Float64Array.from(values.filter((value) => typeof value === "number")).sort();
    this.#numberCount = this.#numbers.length;
    this.#firstNumber = this.#others + 1;
    this.#emptyList = this.#firstNumber + 2 * this.#numberCount + 2;
    this.#listsAreFew = listsAreFew(comparisons);
    const lists = this.#listsAreFew && comparisons.some(comparesLists) ? 1 << values.length : 1;
    this.#listBits = lists - 1;
    this.count = this.#emptyList + 1 + lists;
  }

  /** The class of a value, unless it {@link ValueClasses.hasNone}. */
  of(value: FactValue): number {
    if (typeof value === "string") return this.#ofText(value);
    if (typeof value === "number") return this.#ofNumber(value);
    if (typeof value === "boolean") return value ? this.#yes : this.#no;
    return value.length === 0 ? this.#emptyList : this.#emptyList + 1 + (this.#bitsOf(value) & this.#listBits);
  }

  /** Whether a value is a list without a class, because comparisons tell too many lists apart. */
  hasNone(value: FactValue): value is readonly Scalar[] {
    return !this.#listsAreFew && typeof value === "object" && value.length > 0;
  }

  /** A number of its own for each value that comparisons mention; undefined for all others. */
  ofMentioned(value: Scalar): number | undefined {
    return this.#mentioned.get(value);
  }

  #ofText(text: string): number {
    const texts = this.#texts;
    if (texts.length > few) return this.#mentioned.get(text) ?? this.#others;
    for (let position = 0; position < texts.length; position += 1) if (texts[position] === text) return position;
    return this.#others;
  }

  #ofNumber(number: number): number {
    if (Number.isNaN(number)) return this.#emptyList - 1;
    const numbers = this.#numbers;
    let low = 0;
    let high = this.#numberCount;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((numbers[middle] as number) < number) low = middle + 1;
      else high = middle;
    }
    const isMentioned = low < this.#numberCount && numbers[low] === number;
    return this.#firstNumber + 2 * low + (isMentioned ? 1 : 0);
  }

  #bitsOf(entries: readonly Scalar[]): number {
    let bits = 0;
    for (let index = 0; index < entries.length; index += 1) {
      const entry = entries[index] as Scalar;
      bits |= 1 << (typeof entry === "string" ? this.#ofText(entry) : (this.#mentioned.get(entry) ?? this.#others));
    }
    return bits;
  }
}

/** Whether comparisons tell so few lists apart that each has a class. */
export function listsAreFew(comparisons: readonly Comparison[]): boolean {
  return !comparisons.some(comparesLists) || valuesIn(comparisons).length <= few;
}

function comparesLists({ operator }: Comparison): boolean {
  return listOperators.has(operator);
}

/** The values that comparisons mention. */
function valuesIn(comparisons: readonly Comparison[]): Scalar[] {
  return [...new Set(comparisons.flatMap(({ value }) => (isList(value) ? value : [value])))];
}
