import type { Fired } from "../engine/evaluator.ts";

/** Tells sets of fired rules apart, as far as some rules go: the same text for the same of these rules. */
export type FiredKey = (fired: Fired) => string;

/** Prepares the key of some rules. */
export function firedKeyOf(positions: readonly number[]): FiredKey {
  const masks = new Map<number, number>();
  for (const position of positions) {
    const word = position >>> 5;
    masks.set(word, (masks.get(word) ?? 0) | (1 << (position & 31)));
  }
  const words = Uint32Array.from(masks.keys());
  const bits = Uint32Array.from(masks.values());
  const codes = new Uint16Array(2 * words.length);
  return (fired) => {
    for (let entry = 0; entry < words.length; entry += 1) {
      const value = (fired[words[entry] ?? 0] ?? 0) & (bits[entry] ?? 0);
      codes[2 * entry] = value & 0xffff;
      codes[2 * entry + 1] = value >>> 16;
    }
    return String.fromCharCode(...codes);
  };
}
