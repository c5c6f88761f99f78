import type { Fired } from "./evaluator.ts";

/** Some of the rules, as masks of the words of {@link Fired} that hold them. */
export interface RuleGroup {
  readonly words: Int32Array;
  readonly masks: Int32Array;
}

/** The group of the rules at some positions. */
export function ruleGroup(positions: readonly number[]): RuleGroup {
  const masks = new Map<number, number>();
  for (const position of positions) masks.set(position >>> 5, (masks.get(position >>> 5) ?? 0) | (1 << (position & 31)));
  return { words: Int32Array.from(masks.keys()), masks: Int32Array.from(masks.values()) };
}

/** Whether a set of rules holds one of a group. */
export function holdsAny(fired: Fired, { words, masks }: RuleGroup): boolean {
  for (let entry = 0; entry < words.length; entry += 1)
    if (((fired[words[entry] as number] as number) & (masks[entry] as number)) !== 0) return true;
  return false;
}

/** Whether two sets hold the same rules of a group. */
export function isAlike(one: Fired, other: Fired, { words, masks }: RuleGroup): boolean {
  for (let entry = 0; entry < words.length; entry += 1) {
    const word = words[entry] as number;
    if ((((one[word] as number) ^ (other[word] as number)) & (masks[entry] as number)) !== 0) return false;
  }
  return true;
}
