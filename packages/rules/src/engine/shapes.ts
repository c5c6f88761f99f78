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

/** Brings a condition into a normal form: joins of the same kind merged, `containsAll` spelt out, parts ordered by shape. */
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
  parts.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return {
    key: `${join === "all" ? "&" : "|"}(${parts.map(({ key }) => key).join("")})`,
    shape: { join, parts: parts.map(({ shape }) => shape) },
    leaves: parts.flatMap(({ leaves }) => leaves),
  };
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

/**
 * Evaluates 32 rules of one shape at once.
 * @param planes words whose bit `r` says whether a comparison of rule `r` holds, one word for each leaf from `offset` on
 * @returns a word whose bit `r` says whether rule `r` fires
 */
export type Program = (planes: Int32Array, offset: number) => number;

/** Builds the program of a shape from closures, without generating code. */
export function programOf(shape: Shape, start = 0): Program {
  if (shape === "leaf") return (planes, offset) => planes[offset + start] as number;
  const { join, parts } = shape;
  if (parts.every((part) => part === "leaf"))
    return join === "all" ? everyLeaf(start, parts.length) : someLeaf(start, parts.length);
  let position = start;
  const programs = parts.map((part) => {
    const program = programOf(part, position);
    position += leafCount(part);
    return program;
  });
  return join === "all" ? everyPart(programs) : somePart(programs);
}

function everyLeaf(start: number, count: number): Program {
  return (planes, offset) => {
    let word = -1;
    for (let leaf = offset + start, end = leaf + count; leaf < end && word !== 0; leaf += 1) word &= planes[leaf] as number;
    return word;
  };
}

function someLeaf(start: number, count: number): Program {
  return (planes, offset) => {
    let word = 0;
    for (let leaf = offset + start, end = leaf + count; leaf < end; leaf += 1) word |= planes[leaf] as number;
    return word;
  };
}

function everyPart(programs: readonly Program[]): Program {
  return (planes, offset) => {
    let word = -1;
    for (const program of programs) word &= program(planes, offset);
    return word;
  };
}

function somePart(programs: readonly Program[]): Program {
  return (planes, offset) => {
    let word = 0;
    for (const program of programs) word |= program(planes, offset);
    return word;
  };
}
