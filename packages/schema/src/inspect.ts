import limits from "../limits.json" with { type: "json" };
import type { Path } from "./pointer.ts";

/** A property of the document itself that makes reading it unsafe. */
export interface StructureProblem {
  readonly code: "too-deep" | "too-large" | "reserved-key" | "type";
  readonly path: Path;
  readonly key?: string;
  readonly limit?: number;
}

const reserved = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Finds nesting, size, keys and values that no JSON profile has, without recursion, so that no input can exhaust the stack.
 * Values reached twice are read once; the walk ends at the first problem of size.
 */
export function inspect(document: unknown): StructureProblem[] {
  const problems: StructureProblem[] = [];
  const queue: { value: unknown; path: Path }[] = [{ value: document, path: [] }];
  const seen = new Set<unknown>();
  for (let visited = 0; queue.length > 0; visited += 1) {
    const entry = queue.pop();
    if (!entry) break;
    const { value, path } = entry;
    if (visited > limits.maxValues) return [...problems, { code: "too-large", path: [], limit: limits.maxValues }];
    if (!isJsonValue(value)) problems.push({ code: "type", path });
    if (value === null || typeof value !== "object" || seen.has(value)) continue;
    seen.add(value);
    if (path.length >= limits.maxDepth)
      return [...problems, { code: "too-deep", path: path.slice(0, 1), limit: limits.maxDepth }];
    for (const key of Object.keys(value)) {
      const childPath = [...path, Array.isArray(value) ? Number(key) : key];
      if (reserved.has(key)) problems.push({ code: "reserved-key", path: childPath, key });
      else queue.push({ value: (value as Record<string, unknown>)[key], path: childPath });
    }
  }
  return problems;
}

function isJsonValue(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value === "object") return Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value));
  return typeof value === "string" || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value));
}
