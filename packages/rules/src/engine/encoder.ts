import { type FactValue, holds, isList, type Literal } from "./conditions.ts";

/** Stands for every value that no comparison mentions. */
const unmentionedValue = "\u0000unmentioned";

/** A comparison and the places where rules use it: bit `bit` of word `word`. */
export interface PlacedLiteral extends Literal {
  readonly places: readonly { readonly word: number; readonly bit: number }[];
}

/** Bits to set (or clear) in the planes, as pairs of word and mask. */
interface Row {
  readonly words: Int32Array;
  readonly masks: Int32Array;
}

/** Writes the truth of all comparisons of one fact into the planes; the planes start out as all false. */
export interface FactEncoder {
  readonly fact: string;
  /** Sets the bits of the comparisons that hold for a known value. */
  encode(value: FactValue, planes: Int32Array): void;
  /** Sets the bits of all comparisons, as for a fact that is unknown and could be anything. */
  encodeAnything(planes: Int32Array): void;
}

/**
 * Prepares the encoder of a fact. What holds is decided here, once for each value the comparisons mention and once for the gaps
 * between them, by the same {@link holds} that defines the operators; at run time a value only looks up its row.
 */
export function encoderOf(fact: string, literals: readonly PlacedLiteral[]): FactEncoder {
  const mentioned = [...new Set(literals.flatMap(({ value }) => (isList(value) ? value : [value])))];
  const rowFor = (value: FactValue) => rowOf(literals.filter((literal) => holds(literal, value)));
  const all = rowOf(literals);
  const scalar = scalarRows(mentioned, rowFor);
  const list = listRows(literals, mentioned);
  return {
    fact,
    encode(value, planes) {
      if (isList(value)) list(value, planes);
      else set(scalar(value), planes);
    },
    encodeAnything(planes) {
      set(all, planes);
    },
  };
}

/** Rows of scalars: by the value itself, for numbers by the mentioned number or the gap between two of them. */
function scalarRows(
  mentioned: readonly (string | number | boolean)[],
  rowFor: (value: FactValue) => Row,
): (value: string | number | boolean) => Row {
  const byValue = new Map(mentioned.filter((value) => typeof value !== "number").map((value) => [value, rowFor(value)]));
  const unmentioned = rowFor(unmentionedValue);
  const breaks = Float64Array.from(mentioned.filter((value) => typeof value === "number")).sort();
  const numberRows = slotsOf(breaks).map(rowFor);
  return (value) =>
    typeof value === "number" ? (numberRows[slotOf(value, breaks)] ?? unmentioned) : (byValue.get(value) ?? unmentioned);
}

/** One number for each slot: below the first break, the first break, between the first two, and so on. */
function slotsOf(breaks: Float64Array): number[] {
  const slots: number[] = [];
  for (const [position, value] of breaks.entries()) {
    const before = breaks[position - 1];
    slots.push(before === undefined ? value - 1 : (before + value) / 2, value);
  }
  return [...slots, (breaks.at(-1) ?? 0) + 1];
}

/** Slot of a number by binary search: even slots are gaps, odd ones are breaks. */
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

/** Lists: what one entry makes true is united over the entries, what one entry makes false is taken away. */
function listRows(
  literals: readonly PlacedLiteral[],
  mentioned: readonly (string | number | boolean)[],
): (value: readonly (string | number | boolean)[], planes: Int32Array) => void {
  const empty: FactValue = [];
  const unmentioned: FactValue = [unmentionedValue];
  const whenEmpty = rowOf(literals.filter((literal) => holds(literal, empty)));
  const whenFilled = rowOf(literals.filter((literal) => holds(literal, unmentioned)));
  const gained = new Map(
    mentioned.map((entry) => [
      entry,
      rowOf(literals.filter((literal) => holds(literal, [entry]) && !holds(literal, unmentioned))),
    ]),
  );
  const lost = new Map(
    mentioned.map((entry) => [
      entry,
      rowOf(literals.filter((literal) => !holds(literal, [entry]) && holds(literal, unmentioned))),
    ]),
  );
  return (entries, planes) => {
    if (entries.length === 0) return set(whenEmpty, planes);
    set(whenFilled, planes);
    for (const entry of entries) {
      const gain = gained.get(entry);
      const loss = lost.get(entry);
      if (gain) set(gain, planes);
      if (loss) clear(loss, planes);
    }
  };
}

function rowOf(literals: readonly PlacedLiteral[]): Row {
  const masks = new Map<number, number>();
  for (const { word, bit } of literals.flatMap(({ places }) => places)) masks.set(word, (masks.get(word) ?? 0) | (1 << bit));
  return { words: Int32Array.from(masks.keys()), masks: Int32Array.from(masks.values()) };
}

function set({ words, masks }: Row, planes: Int32Array): void {
  for (let entry = 0; entry < words.length; entry += 1) (planes[words[entry] as number] as number) |= masks[entry] as number;
}

function clear({ words, masks }: Row, planes: Int32Array): void {
  for (let entry = 0; entry < words.length; entry += 1) (planes[words[entry] as number] as number) &= ~(masks[entry] as number);
}
