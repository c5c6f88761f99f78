import { type FactValue, holds, isList } from "./conditions.ts";
import { type PlacedLiteral, wordSize } from "./layout.ts";

type Scalar = string | number | boolean;

/** Bits to set or clear in the planes, as words and their masks. */
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

/** Stands for every value that no comparison mentions. */
const unmentioned = "\u0000unmentioned";

/**
 * The encoder of a fact. What holds for a value is decided by the same {@link holds} that defines the operators, at the first
 * time the value is seen: values a comparison mentions, and numbers between two mentioned ones, have a row of their own, all
 * others share one. After that a value only looks up its row.
 */
export function encoderOf(fact: string, literals: readonly PlacedLiteral[]): FactEncoder {
  let scalarRow: ReturnType<typeof scalarRows> | undefined;
  let encodeList: ReturnType<typeof listEncoder> | undefined;
  let all: Row | undefined;
  return {
    fact,
    encode(value, planes) {
      if (isList(value)) {
        encodeList ??= listEncoder(literals, mentionedIn(literals));
        encodeList(value, planes);
      } else {
        scalarRow ??= scalarRows(literals, mentionedIn(literals));
        set(scalarRow(value), planes);
      }
    },
    encodeAnything(planes) {
      all ??= rowOf(literals);
      set(all, planes);
    },
  };
}

/** Every value the comparisons name. */
function mentionedIn(literals: readonly PlacedLiteral[]): Set<Scalar> {
  const values = new Set<Scalar>();
  for (const { value } of literals) {
    if (!isList(value)) values.add(value);
    else for (const entry of value) values.add(entry);
  }
  return values;
}

/** Rows of scalars: by the value itself, for numbers by the mentioned number or the gap between two of them. */
function scalarRows(literals: readonly PlacedLiteral[], mentioned: ReadonlySet<Scalar>): (value: Scalar) => Row {
  const breaks = Float64Array.from([...mentioned].filter((value) => typeof value === "number")).sort();
  const numberRows: Row[] = [];
  const rows = new Map<Scalar, Row>();
  const rowFor = (value: Scalar) => rowOf(literals.filter((literal) => holds(literal, value)));
  return (value) => {
    if (typeof value === "number" && !Number.isNaN(value)) {
      const slot = slotOf(value, breaks);
      const row = numberRows[slot] ?? rowFor(value);
      numberRows[slot] = row;
      return row;
    }
    const key = mentioned.has(value) ? value : unmentioned;
    const known = rows.get(key);
    if (known) return known;
    const row = rowFor(key);
    rows.set(key, row);
    return row;
  };
}

/** Slot of a number by binary search: even slots are gaps between the breaks, odd ones are the breaks. */
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
function listEncoder(
  literals: readonly PlacedLiteral[],
  mentioned: ReadonlySet<Scalar>,
): (entries: readonly Scalar[], planes: Int32Array) => void {
  const other: FactValue = [unmentioned];
  let whenEmpty: Row | undefined;
  let whenFilled: Row | undefined;
  const effects = new Map<Scalar, { gained: Row; lost: Row }>();
  const effectOf = (entry: Scalar) => {
    const known = effects.get(entry);
    if (known) return known;
    const gained = rowOf(literals.filter((literal) => holds(literal, [entry]) && !holds(literal, other)));
    const lost = rowOf(literals.filter((literal) => !holds(literal, [entry]) && holds(literal, other)));
    effects.set(entry, { gained, lost });
    return { gained, lost };
  };
  return (entries, planes) => {
    if (entries.length === 0) {
      whenEmpty ??= rowOf(literals.filter((literal) => holds(literal, entries)));
      return set(whenEmpty, planes);
    }
    whenFilled ??= rowOf(literals.filter((literal) => holds(literal, other)));
    set(whenFilled, planes);
    for (let position = 0; position < entries.length; position += 1) {
      const entry = entries[position] as Scalar;
      if (!mentioned.has(entry)) continue;
      const { gained, lost } = effectOf(entry);
      set(gained, planes);
      clear(lost, planes);
    }
  };
}

function rowOf(literals: readonly PlacedLiteral[]): Row {
  const masks = new Map<number, number>();
  for (const { places } of literals) {
    for (const place of places) {
      const word = Math.floor(place / wordSize);
      masks.set(word, (masks.get(word) ?? 0) | (1 << (place % wordSize)));
    }
  }
  return { words: Int32Array.from(masks.keys()), masks: Int32Array.from(masks.values()) };
}

function set({ words, masks }: Row, planes: Int32Array): void {
  for (let entry = 0; entry < words.length; entry += 1) (planes[words[entry] as number] as number) |= masks[entry] as number;
}

function clear({ words, masks }: Row, planes: Int32Array): void {
  for (let entry = 0; entry < words.length; entry += 1) (planes[words[entry] as number] as number) &= ~(masks[entry] as number);
}
