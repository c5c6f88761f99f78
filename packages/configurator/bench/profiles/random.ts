/** Random numbers that a seed decides, so that every machine gets the same companies. */
export interface Random {
  /** From 0 up to but not including 1. */
  next(): number;
  /** An integer between two others, both included. */
  between(lowest: number, highest: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  pick<T>(entries: readonly T[]): T;
  /** One of the entries, the more often the larger its share. */
  weighted<T extends { readonly share: number }>(entries: readonly T[]): T;
  /** Some of the entries, each at most once, in their order; at least one where there is one. */
  some<T>(entries: readonly T[], probability: number): T[];
}

/** The generator mulberry32, started anew for each company so that any part of the list can be written alone. */
export function random(seed: number, position: number): Random {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(position + 1, 0xc2b2ae35);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const pick = <T>(entries: readonly T[]): T => entries[Math.floor(next() * entries.length)] as T;
  return {
    next,
    between: (lowest, highest) => lowest + Math.floor(next() * (highest - lowest + 1)),
    chance: (probability) => next() < probability,
    pick,
    weighted(entries) {
      let rest = next() * entries.reduce((sum, { share }) => sum + share, 0);
      for (const entry of entries) {
        rest -= entry.share;
        if (rest < 0) return entry;
      }
      return pick(entries);
    },
    some(entries, probability) {
      const chosen = entries.filter(() => next() < probability);
      return chosen.length > 0 || entries.length === 0 ? chosen : [pick(entries)];
    },
  };
}
