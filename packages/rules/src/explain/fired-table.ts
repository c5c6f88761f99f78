import type { Fired } from "../engine/evaluator.ts";

/** Some rules by their bits: the words of a set of fired rules that hold them, and which bits of those. */
export interface Mask {
  readonly words: Uint32Array;
  readonly bits: Uint32Array;
}

/** The mask of rules at some positions. */
export function maskOf(positions: readonly number[]): Mask {
  const masks = new Map<number, number>();
  for (const position of positions) {
    const word = position >>> 5;
    masks.set(word, (masks.get(word) ?? 0) | (1 << (position & 31)));
  }
  return { words: Uint32Array.from(masks.keys()), bits: Uint32Array.from(masks.values()) };
}

interface Kept<Found> {
  readonly fired: Uint32Array;
  readonly found: Found;
}

/** Keeps what was found for sets of fired rules that are the same as far as the rules of a mask go. */
export class FiredTable<Found> {
  readonly #mask: Mask;
  readonly #kept = new Map<number, Kept<Found>[]>();

  constructor(mask: Mask) {
    this.#mask = mask;
  }

  /** What was found for such a set before, else what is found now. */
  of(fired: Fired, find: () => Found): Found {
    const hash = hashOf(fired, this.#mask);
    const alike = this.#kept.get(hash);
    const known = alike?.find((kept) => isSame(kept.fired, fired, this.#mask));
    if (known) return known.found;
    const own = this.#mask.words.map((word, entry) => maskedAt(fired, word, this.#mask.bits[entry]));
    const found = find();
    if (alike) alike.push({ fired: own, found });
    else this.#kept.set(hash, [{ fired: own, found }]);
    return found;
  }
}

function maskedAt(fired: Fired, word: number, bits: number | undefined): number {
  return ((fired[word] ?? 0) & (bits ?? 0)) >>> 0;
}

/** Spreads the bits over a small whole number; sets that share one are told apart afterwards. */
function hashOf(fired: Fired, { words, bits }: Mask): number {
  let hash = 0;
  for (let entry = 0; entry < words.length; entry += 1) {
    hash = Math.imul(hash ^ maskedAt(fired, words[entry] ?? 0, bits[entry]), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

function isSame(kept: Uint32Array, fired: Fired, { words, bits }: Mask): boolean {
  for (let entry = 0; entry < words.length; entry += 1)
    if (kept[entry] !== maskedAt(fired, words[entry] ?? 0, bits[entry])) return false;
  return true;
}
