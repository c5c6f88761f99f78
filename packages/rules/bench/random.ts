/** Seeded random numbers, so that every run and every machine gets the same rules and profiles. */
export interface Random {
  /** An integer from 0 up to but not including the limit. */
  below(limit: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  pick<T>(entries: readonly T[]): T;
  /** Some of the entries, each at most once, in random order. */
  some<T>(entries: readonly T[], count: number): T[];
}

/** The generator mulberry32. */
export function random(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const some = <T>(entries: readonly T[], count: number): T[] => {
    const rest = [...entries];
    return Array.from({ length: Math.min(count, rest.length) }, () => rest.splice(below(rest.length), 1)).flat();
  };
  return {
    below,
    chance: (probability) => next() < probability,
    pick: (entries) => entries[below(entries.length)] as (typeof entries)[number],
    some,
  };
}
