import type { Candidate, Contribution, Criterion, ExplainedCriterion, PointShare } from "@channelfit/schema";
import type { Knowledge } from "../knowledge.ts";

/** What a criterion and its parts give, exactly. */
interface Exact {
  readonly criterion: Criterion;
  readonly most: number;
  readonly points: number;
  readonly parts: readonly PointShare[];
}

/**
 * The fit of a network taken apart: points by criterion, and within a criterion by rule. All are rounded to one decimal so that
 * the parts add up to the points of their criterion, and the points of the fit to the fit.
 */
export function criteriaOf(candidate: Candidate, { criteria }: Pick<Knowledge, "criteria">): ExplainedCriterion[] {
  const weights = new Map(candidate.criteria.map(({ criterion, weight }) => [criterion, weight]));
  const known = candidate.criteria.reduce((sum, { weight }) => sum + weight, 0);
  const counts = ({ id, part }: Criterion) => (part === "fit" ? weights.has(id) : candidate.feasibility !== null);
  const exact = criteria.filter(counts).map((criterion) => {
    const most = criterion.part === "fit" ? (criterion.weight * 100) / known : 100;
    return exactly(criterion, most, candidate.contributions);
  });
  const inFit = exact.filter(({ criterion }) => criterion.part === "fit");
  const total = candidate.fit ?? inFit.reduce((sum, { points }) => sum + points, 0);
  const fitTenths = apportioned(
    inFit.map(({ points }) => points),
    Math.round(total * 10),
  );
  return criteria.map((criterion): ExplainedCriterion => {
    const { id, names, part } = criterion;
    const own = exact.find((entry) => entry.criterion === criterion);
    if (!own) return { criterion: id, names, part, counted: false, points: 0, most: 0, parts: [] };
    const tenths = part === "fit" ? (fitTenths[inFit.indexOf(own)] ?? 0) : Math.round(own.points * 10);
    return {
      criterion: id,
      names,
      part,
      counted: true,
      points: tenths / 10,
      most: rounded(own.most),
      parts: partsOf(own, tenths),
    };
  });
}

function exactly(criterion: Criterion, most: number, contributions: readonly Contribution[]): Exact {
  const own = contributions.filter((contribution) => contribution.criterion === criterion.id);
  const raw = own.reduce((sum, { strength }) => sum + strength, criterion.base);
  const value = Math.min(1, Math.max(0, raw));
  const parts: PointShare[] = [
    ...(criterion.base === 0 ? [] : [{ kind: "base", points: criterion.base * most } as const]),
    ...own.map(({ strength, reason }) => ({ kind: "rule", points: strength * most, reason }) as const),
    ...(value === raw ? [] : [{ kind: "limit", points: (value - raw) * most } as const]),
  ];
  return { criterion, most, points: value * most, parts };
}

function partsOf({ parts }: Exact, tenths: number): PointShare[] {
  const shares = apportioned(
    parts.map(({ points }) => points),
    tenths,
  );
  return parts.map((part, position) => ({ ...part, points: (shares[position] ?? 0) / 10 }));
}

/** Tenths that add up to a total, each next to its exact value: what rounding down leaves goes to the largest remainders. */
function apportioned(exact: readonly number[], total: number): number[] {
  const down = exact.map((value) => Math.floor(value * 10));
  const left = total - down.reduce((sum, value) => sum + value, 0);
  const byRemainder = exact
    .map((value, position) => ({ position, remainder: value * 10 - Math.floor(value * 10) }))
    .sort((a, b) => b.remainder - a.remainder || a.position - b.position);
  for (let step = 0; step < left && byRemainder.length > 0; step += 1) {
    const position = byRemainder[step % byRemainder.length]?.position ?? 0;
    down[position] = (down[position] ?? 0) + 1;
  }
  return down;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
