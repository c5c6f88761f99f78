import profileLimits from "../limits.json" with { type: "json" };
import type { Path } from "./pointer.ts";

/** How large a document may be. */
export interface DocumentLimits {
  /** Most characters of one text. */
  readonly maxTextLength: number;
  /** Most levels of nesting. */
  readonly maxDepth: number;
  /** Most values, counted over the whole document. */
  readonly maxValues: number;
}

/** A property of the document itself that makes reading it unsafe. */
export interface StructureProblem {
  readonly code: "too-deep" | "too-large" | "reserved-key" | "type";
  readonly path: Path;
  readonly key?: string;
  readonly limit?: number;
  /** What the limit counts. */
  readonly unit?: "characters" | "values";
  /** What stands there instead of a JSON value. */
  readonly found?: string;
}

const reserved = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Finds nesting, size, keys and values that no JSON profile has, without recursion, so that no input can exhaust the stack.
 * A value reached twice counts twice, as it would in a file, so that cycles are too deep; the walk ends at the first problem of size.
 */
export function inspect(document: unknown, limits: DocumentLimits = profileLimits): StructureProblem[] {
  const problems: StructureProblem[] = [];
  const queue: { value: unknown; path: Path }[] = [{ value: document, path: [] }];
  for (let visited = 0; queue.length > 0; visited += 1) {
    const entry = queue.pop();
    if (!entry) break;
    const { value, path } = entry;
    if (typeof value === "string" && value.length > limits.maxTextLength)
      return [...problems, { code: "too-large", path, limit: limits.maxTextLength, unit: "characters" }];
    const children = childrenOf(value);
    if (!children) problems.push({ code: "type", path, found: describe(value) });
    if (!children || children.length === 0) continue;
    if (visited + queue.length + children.length > limits.maxValues)
      return [...problems, { code: "too-large", path: [], limit: limits.maxValues, unit: "values" }];
    if (path.length >= limits.maxDepth)
      return [...problems, { code: "too-deep", path: path.slice(0, 1), limit: limits.maxDepth }];
    for (const [key, child] of children) {
      const childPath = [...path, Array.isArray(value) && /^\d+$/.test(key) ? Number(key) : key];
      if (reserved.has(key)) problems.push({ code: "reserved-key", path: childPath, key });
      else queue.push({ value: child, path: childPath });
    }
  }
  return problems;
}

/** Keys and values of a JSON value, none for a scalar; undefined for what is no JSON, such as a date or an object that cannot be read. */
function childrenOf(value: unknown): [string, unknown][] | undefined {
  if (value === null || typeof value === "string" || typeof value === "boolean") return [];
  if (typeof value !== "object") return Number.isFinite(value) ? [] : undefined;
  try {
    const isPlain = Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value));
    return isPlain ? Object.entries(value) : undefined;
  } catch {
    return undefined;
  }
}

function describe(value: unknown): string {
  if (typeof value === "number") return String(value);
  try {
    return value === undefined ? "undefined" : Object.prototype.toString.call(value).slice("[object ".length, -1);
  } catch {
    return "Object";
  }
}
