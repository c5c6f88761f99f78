import type { Random } from "./random.ts";

/** How one company answers: how far along it is, and how many questions it answers at all. */
export interface Answers {
  readonly chance: Random;
  /** How far along the company is, 0 to 1. */
  readonly maturity: number;
  /** Share of the questions it answers, 0 to 1. */
  readonly diligence: number;
  /** Only the answers this company gives; the others are left out, a few are "unknown". */
  given(answers: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined;
  /** A level around the maturity of the company. */
  level(): number | "unknown";
  /** yes, partly, no or "unknown" around its maturity. */
  triState(): string;
  /** One of several steps from worst to best, around its maturity. */
  step<T>(steps: readonly T[]): T;
}

/** Shares of questions that companies answer: most answer nearly all, some skip a few, some leave early. */
const diligences = [
  { share: 55, from: 0.98 },
  { share: 30, from: 0.85 },
  { share: 15, from: 0.4 },
];

/** Draws how a company answers. Half of them are far along. */
export function answersOf(chance: Random): Answers {
  const maturity = Math.min(1, Math.max(0, chance.pick([0.25, 0.55, 0.85, 0.9]) + (chance.next() - 0.5) * 0.3));
  const { from } = chance.weighted(diligences);
  const diligence = from + chance.next() * Math.min(0.2, 1 - from);
  const near = () => Math.min(1, Math.max(0, maturity + (chance.next() - 0.5) * 0.5));
  const step = <T>(steps: readonly T[]): T => steps[Math.min(steps.length - 1, Math.floor(near() * steps.length))] as T;
  const unsure = <T>(answer: T): T | "unknown" => (chance.chance(0.01) ? "unknown" : answer);
  return {
    chance,
    maturity,
    diligence,
    given(answers) {
      const given = Object.entries(answers).filter(([, value]) => value !== undefined && chance.chance(diligence));
      return given.length > 0 ? Object.fromEntries(given) : undefined;
    },
    level: () => unsure(step([0, 1, 2, 3, 4])),
    triState: () => unsure(step(["no", "partly", "yes"])),
    step,
  };
}
