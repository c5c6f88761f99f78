import { packed } from "../src/engine/packed.ts";
import type { Precomputed } from "../src/prepare.ts";

/** The function that reads what was worked out at build time: tables of numbers as packed text, everything else as JSON. */
export function precomputedModule({ bound, layout }: Precomputed): string {
  return `/** The rules of the built-in knowledge, specialised and laid out. */
export function precomputed(): Precomputed {
  return ${codeOf({ bound, layout })};
}`;
}

function codeOf(value: object): string {
  const entries = Object.entries(value).map(([key, entry]) => {
    if (entry instanceof Int32Array) return `${key}: unpacked(${JSON.stringify(packed(entry))})`;
    if (Array.isArray(entry)) return `${key}: JSON.parse(${JSON.stringify(JSON.stringify(entry))})`;
    return `${key}: ${typeof entry === "object" ? codeOf(entry) : JSON.stringify(entry)}`;
  });
  return `{ ${entries.join(", ")} }`;
}
