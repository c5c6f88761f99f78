import type { AudienceKind, CoverageCell, Goal, Member, NetworkId, Portfolio } from "@channelfit/schema";
import type { Facts } from "../engine/conditions.ts";
import { type Knowledge, parameter, parameterList, parameterTable } from "../knowledge.ts";
import { type Fit, round } from "./fit.ts";

/** A goal for an audience, with its share of everything the company wants. */
interface Want {
  readonly goal: Goal;
  readonly audience: AudienceKind;
  readonly share: number;
}

/** A network that could be chosen: what it costs a week and how well it serves each want. */
interface Option {
  readonly id: NetworkId;
  readonly fit: Fit;
  readonly hours: number;
  readonly quality: readonly number[];
}

/** The chosen set, and why networks that fit were left out. */
export interface Choice {
  readonly portfolio: Portfolio;
  readonly leftOut: ReadonlyMap<NetworkId, "capacity" | "too-many" | "covered">;
}

/** An empty portfolio, while a gate withholds it or the hours are unknown. */
export function noPortfolio(facts: Facts, knowledge: Knowledge): Portfolio {
  const usable = usableHoursOf(facts);
  return {
    usableHours: usable,
    usedHours: 0,
    reserveHours: reserveOf(facts, knowledge),
    members: [],
    cutForCapacity: [],
    coverage: [],
    value: 0,
    method: "withheld",
  };
}

/**
 * Chooses the set of networks that covers goals and audiences best within the weekly hours and the number a company of this
 * size can keep. An own base counts extra and takes no place among the networks. All sets are looked at; among equal ones the
 * one with fewer hours wins, then the order of fit.
 */
export function choose(fits: readonly Fit[], facts: Facts, knowledge: Knowledge): Choice {
  const usable = usableHoursOf(facts);
  if (usable === null) return { portfolio: noPortfolio(facts, knowledge), leftOut: new Map() };
  const wants = wantsOf(facts, knowledge);
  const threshold = parameter(knowledge, "fitThresholdRecommended");
  const pool = fits
    .filter(({ fit, exclusions }) => fit !== null && fit >= threshold && exclusions.length === 0)
    .filter(({ network, prerequisites }) => network.role === "hub" || prerequisites.length === 0)
    .filter(({ network }) => facts[`presence.${network.id}.intent`] !== "end")
    .slice(0, parameter(knowledge, "portfolioPoolSize"))
    .map((fit) => optionOf(fit, wants, facts, knowledge));
  const limits = limitsOf(usable, facts, knowledge);
  const { set, value } = bestSet(pool, wants, limits);
  const chosen = [...set.filter(isHub), ...set.filter((option) => !isHub(option))];
  const leftOut = new Map(
    pool.filter((option) => !set.includes(option)).map((option) => [option.id, causeOf(option, set, wants, limits)] as const),
  );
  const members = withHours(chosen, usable, parameter(knowledge, "pilotMembers"));
  const used = members.reduce((total, { hours }) => total + hours, 0);
  return {
    portfolio: {
      usableHours: usable,
      usedHours: round(used, 2),
      reserveHours: reserveOf(facts, knowledge),
      members,
      cutForCapacity: [...leftOut].filter(([, cause]) => cause === "capacity").map(([id]) => id),
      coverage: coverageOf(chosen, wants),
      value: round(value, 3),
      method: "exact",
    },
    leftOut,
  };
}

function limitsOf(hours: number, facts: Facts, knowledge: Knowledge): Limits {
  const sizes = parameterTable(knowledge, "maxNetworksBesideHub");
  return {
    hours,
    most: sizes[String(facts["company.sizeClass"])] ?? sizes.unknown ?? 0,
    cost: parameter(knowledge, "memberCost"),
    hubBonus: parameter(knowledge, "hubBonus"),
  };
}

function isHub({ fit }: Option): boolean {
  return fit.network.role === "hub";
}

function usableHoursOf(facts: Facts): number | null {
  const hours = facts["d.hoursAfterReserve"];
  return typeof hours === "number" ? round(hours, 2) : null;
}

function reserveOf(facts: Facts, knowledge: Knowledge): number | null {
  const hours = facts["resources.hoursPerWeek"];
  return typeof hours === "number" ? round(hours * parameter(knowledge, "reservedShare"), 2) : null;
}

function wantsOf(facts: Facts, knowledge: Knowledge): Want[] {
  const goals = (facts["goals.ids"] ?? []) as readonly Goal[];
  const audiences = (facts["audiences.kinds"] ?? []) as readonly AudienceKind[];
  const weights = parameterList(knowledge, "goalRankWeights");
  const weightAt = (rank: number) => weights[Math.min(rank, weights.length - 1)] ?? 0;
  const total = goals.reduce((sum, _, rank) => sum + weightAt(rank), 0);
  return goals.flatMap((goal, rank) =>
    audiences.map((audience) => ({ goal, audience, share: weightAt(rank) / total / audiences.length })),
  );
}

function optionOf(fit: Fit, wants: readonly Want[], facts: Facts, knowledge: Knowledge): Option {
  const { id, hours, serves, audiences } = fit.network;
  const reuse = facts["integration.sharedResources"] === "yes" ? parameter(knowledge, "sharedResourcesFactor") : 1;
  const top = parameterList(knowledge, "goalLevel").length - 1;
  const quality = wants.map(({ goal, audience }) => (((fit.fit ?? 0) / 100) * serves[goal] * audiences[audience]) / (top * top));
  return { id, fit, hours: round(hours.minimum * reuse, 2), quality };
}

interface Limits {
  readonly hours: number;
  /** Networks beside the hub. */
  readonly most: number;
  /** What a further network has to add to be worth its effort. */
  readonly cost: number;
  /** What an own base adds. */
  readonly hubBonus: number;
}

/** Value of a set: what it covers, with the base counted extra and each network at its cost. */
function valueOfSet(set: readonly Option[], wants: readonly Want[], { cost, hubBonus }: Limits): number {
  return worth(set, wants) + (set.some(isHub) ? hubBonus : 0) - cost * set.length;
}

function bestSet(pool: readonly Option[], wants: readonly Want[], limits: Limits): { set: Option[]; value: number } {
  let best: Option[] = [];
  let bestValue = 0;
  const extend = (set: readonly Option[], next: number) => {
    for (let position = next; position < pool.length; position += 1) {
      const option = pool[position];
      if (!option || sum(set) + option.hours > limits.hours) continue;
      const larger = [...set, option];
      if (larger.filter((member) => !isHub(member)).length > limits.most) continue;
      const value = valueOfSet(larger, wants, limits);
      const gain = value - bestValue;
      if (gain > Number.EPSILON || (Math.abs(gain) <= Number.EPSILON && sum(larger) < sum(best))) {
        best = larger;
        bestValue = value;
      }
      extend(larger, position + 1);
    }
  };
  extend([], 0);
  return { set: best, value: bestValue };
}

function sum(options: readonly Option[]): number {
  return options.reduce((total, { hours }) => total + hours, 0);
}

/** How much of what the company wants a set covers, 0 to 1; a second network for the same want adds less than the first. */
function worth(options: readonly Option[], wants: readonly Want[]): number {
  return wants.reduce((total, { share }, want) => total + share * covered(options, want), 0);
}

function covered(options: readonly Option[], want: number): number {
  return 1 - options.reduce((open, { quality }) => open * (1 - (quality[want] ?? 0)), 1);
}

function causeOf(
  option: Option,
  set: readonly Option[],
  wants: readonly Want[],
  limits: Limits,
): "capacity" | "too-many" | "covered" {
  if (valueOfSet([...set, option], wants, limits) <= valueOfSet(set, wants, limits)) return "covered";
  if (sum(set) + option.hours > limits.hours) return "capacity";
  return "too-many";
}

/** Every member gets its minimum; what is left goes to the members in order, up to what is typical. */
function withHours(options: readonly Option[], usable: number, pilotMembers: number): Member[] {
  let left = usable - sum(options);
  return options.map(({ fit, hours }, position): Member => {
    const extra = Math.min(Math.max(0, left), Math.max(0, fit.network.hours.typical - hours));
    left -= extra;
    return {
      network: fit.network.id,
      role: fit.network.role === "hub" ? "hub" : "member",
      hours: round(hours + extra, 2),
      start: position < pilotMembers ? "pilot" : "extend",
    };
  });
}

function coverageOf(options: readonly Option[], wants: readonly Want[]): CoverageCell[] {
  return wants.map(({ goal, audience }, want) => ({ goal, audience, value: round(covered(options, want), 3) }));
}
