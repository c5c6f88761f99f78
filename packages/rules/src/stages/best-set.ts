import type { Limits, Serving, Want } from "./set-value.ts";

/** A network that could come into the set, with what it costs a week. */
export interface Contender extends Serving {
  readonly hours: number;
}

/**
 * The set worth most within the limits, and its value. All sets are looked at; among equal ones the one with fewer hours wins, then
 * the order of the pool. Each set is worked out from the smaller one it extends, adding up in the order of `valueOfSet`, so that
 * both agree to the last bit.
 */
export function bestSet<Option extends Contender>(
  pool: readonly Option[],
  wants: readonly Want[],
  limits: Limits,
): { readonly set: readonly Option[]; readonly value: number } {
  const misses = pool.map(({ quality }) => wants.map((_, want) => 1 - (quality[want] ?? 0)));
  const shares = wants.map(({ share }) => share);
  /** How much of each want the first so many of the set leave open. */
  const open = [wants.map(() => 1), ...pool.map(() => wants.map(() => 1))];
  const set: Option[] = [];
  let best: { readonly set: readonly Option[]; readonly value: number } = { set: [], value: 0 };
  let bestHours = 0;

  const extend = (next: number, hours: number, hubs: number) => {
    const before = open[set.length] as number[];
    const after = open[set.length + 1] as number[];
    for (let position = next; position < pool.length; position += 1) {
      const option = pool[position] as Option;
      const total = hours + option.hours;
      const hubsThen = hubs + (option.isHub ? 1 : 0);
      if (total > limits.hours || set.length + 1 - hubsThen > limits.most) continue;
      set.push(option);
      const worth = worthOf(shares, before, misses[position] as number[], after);
      const value = worth + (hubsThen > 0 ? limits.hubBonus : 0) - limits.cost * set.length;
      const gain = value - best.value;
      if (gain > Number.EPSILON || (Math.abs(gain) <= Number.EPSILON && total < bestHours)) {
        best = { set: [...set], value };
        bestHours = total;
      }
      extend(position + 1, total, hubsThen);
      set.pop();
    }
  };
  extend(0, 0, 0);
  return best;
}

/** How much is covered once one more network misses some of what was open; `after` holds what is open then. */
function worthOf(shares: readonly number[], before: readonly number[], misses: readonly number[], after: number[]): number {
  let worth = 0;
  for (let want = 0; want < shares.length; want += 1) {
    const left = (before[want] as number) * (misses[want] as number);
    after[want] = left;
    worth += (shares[want] as number) * (1 - left);
  }
  return worth;
}
