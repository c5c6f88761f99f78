/** What a list of three networks is measured against. */
export interface Advice {
  readonly recommended: readonly string[];
  readonly discouraged: readonly string[];
}

/** Measures of some lists of three over some cases; null where no case counts. */
export interface Figures {
  /** Cases that recommend something. */
  readonly cases: number;
  /** Hits among what could be hit with three answers. */
  readonly recall: number | null;
  /** Hits among everything that is recommended. */
  readonly plainRecall: number | null;
  /** Hits among three. */
  readonly precision: number | null;
  /** Cases that advise against something. */
  readonly warned: number;
  /** Share of these with a discouraged network among the three. */
  readonly discouraged: number | null;
}

/** Hits of the first three divided by what three could hit: by three, or by the number recommended where that is smaller. */
export function recallAt3(top: readonly string[], recommended: readonly string[]): number {
  return hits(top, recommended) / Math.min(3, new Set(recommended).size);
}

/** Hits of the first three divided by all that is recommended. */
export function plainRecallAt3(top: readonly string[], recommended: readonly string[]): number {
  return hits(top, recommended) / new Set(recommended).size;
}

/** Hits of the first three divided by three. */
export function precisionAt3(top: readonly string[], recommended: readonly string[]): number {
  return hits(top, recommended) / 3;
}

/** Whether one of the first three is advised against. */
export function namesDiscouraged(top: readonly string[], discouraged: readonly string[]): boolean {
  return hits(top, discouraged) > 0;
}

/** Measures the answers to some cases. @param answer the first three networks for a case */
export function figuresOf<Case extends Advice>(cases: readonly Case[], answer: (entry: Case) => readonly string[]): Figures {
  const advised = cases.filter(({ recommended }) => recommended.length > 0);
  const warned = cases.filter(({ discouraged }) => discouraged.length > 0);
  return {
    cases: advised.length,
    recall: mean(advised.map((entry) => recallAt3(answer(entry), entry.recommended))),
    plainRecall: mean(advised.map((entry) => plainRecallAt3(answer(entry), entry.recommended))),
    precision: mean(advised.map((entry) => precisionAt3(answer(entry), entry.recommended))),
    warned: warned.length,
    discouraged: mean(warned.map((entry) => Number(namesDiscouraged(answer(entry), entry.discouraged)))),
  };
}

/** Which half a source belongs to. All cases of one page fall into the same half. */
export function halfOf(url: string, seed: number): 0 | 1 {
  let hash = 2166136261 ^ seed;
  for (const character of url) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  hash ^= hash >>> 15;
  return ((Math.imul(hash, 2246822507) >>> 13) & 1) as 0 | 1;
}

function hits(top: readonly string[], wanted: readonly string[]): number {
  return [...new Set(top.slice(0, 3))].filter((network) => wanted.includes(network)).length;
}

function mean(values: readonly number[]): number | null {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : null;
}
