import { type FlatCondition, isList, type Literal } from "./conditions.ts";

/** A condition without its comparisons: what is joined how. Rules of one shape are evaluated together. */
export type Shape = "leaf" | { readonly join: "all" | "any"; readonly parts: readonly Shape[] };

/** A condition taken apart into its shape and its comparisons, in the order of the shape's leaves. */
export interface Shaped {
  /** The shape as text, equal for equal shapes. */
  readonly key: string;
  readonly shape: Shape;
  readonly leaves: readonly Literal[];
}

/** Brings a condition into a normal form: joins of the same kind merged, `containsAll` spelt out, parts ordered by shape and fact. */
export function shapeOf(condition: FlatCondition): Shaped {
  if ("fact" in condition) {
    const { fact, operator, value } = condition;
    if (operator !== "containsAll" || !isList(value) || value.length === 0)
      return { key: "x", shape: "leaf", leaves: [condition] };
    return shapeOf({ all: value.map((entry) => ({ fact, operator: "contains", value: entry })) });
  }
  const join = "all" in condition ? "all" : "any";
  const parts = ("all" in condition ? condition.all : condition.any).map(shapeOf).flatMap((part) => partsOf(part, join));
  const [only] = parts;
  if (only && parts.length === 1) return only;
  parts.sort((a, b) => compare(a.key, b.key) || compare(factsIn(a), factsIn(b)));
  return {
    key: `${join === "all" ? "&" : "|"}(${parts.map(({ key }) => key).join("")})`,
    shape: { join, parts: parts.map(({ shape }) => shape) },
    leaves: parts.flatMap(({ leaves }) => leaves),
  };
}

/** The facts a condition reads, in the order of its leaves, as text to sort by. */
export function factsIn({ leaves }: Pick<Shaped, "leaves">): string {
  return leaves.map(({ fact }) => fact).join();
}

/** Order of texts by code point. */
export function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The parts of a join of the same kind, else the part itself. */
function partsOf(part: Shaped, join: "all" | "any"): Shaped[] {
  if (part.shape === "leaf" || part.shape.join !== join) return [part];
  let position = 0;
  return part.shape.parts.map((shape) => {
    const count = leafCount(shape);
    const leaves = part.leaves.slice(position, position + count);
    position += count;
    return { key: keyOf(shape), shape, leaves };
  });
}

function keyOf(shape: Shape): string {
  return shape === "leaf" ? "x" : `${shape.join === "all" ? "&" : "|"}(${shape.parts.map(keyOf).join("")})`;
}

/** Number of comparisons of a shape. */
export function leafCount(shape: Shape): number {
  return shape === "leaf" ? 1 : shape.parts.reduce((sum, part) => sum + leafCount(part), 0);
}
