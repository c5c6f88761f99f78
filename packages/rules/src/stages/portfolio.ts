import type { CoverageCell, Member, NetworkId, Portfolio } from "@channelfit/schema";
import type { Facts } from "../engine/conditions.ts";
import { parameter } from "../knowledge.ts";
import type { ReportKnowledge } from "../report-knowledge.ts";
import { bestSet } from "./best-set.ts";
import { type Fit, round } from "./fit.ts";
import { covered, hoursOf, type Limits, limitsOf, servesAny, serviceOf, valueOfSet, type Want, wantsOf } from "./set-value.ts";

/** What the choice reads of the fit of a network. */
export type Choosable = Pick<Fit, "network" | "fit" | "exclusions" | "prerequisites">;

/** A network that could be chosen: what it costs a week and how well it serves each want. */
interface Option {
  readonly id: NetworkId;
  readonly fit: Choosable;
  readonly isHub: boolean;
  readonly hours: number;
  readonly quality: readonly number[];
}

/** Why a network that fits is not in the set; partial: it serves none of the goals, or none of the audiences. */
type Cause = "capacity" | "too-many" | "covered" | "partial";

/** The chosen set, and why networks that fit were left out. */
export interface Choice {
  readonly portfolio: Portfolio;
  readonly leftOut: ReadonlyMap<NetworkId, Cause>;
}

/** Names of the facts that the choice reads. */
export function choiceFacts({ networks }: Pick<ReportKnowledge, "networks">): string[] {
  const own = ["goals.ids", "audiences.kinds", "d.hoursAfterReserve"];
  const answers = ["resources.hoursPerWeek", "company.sizeClass", "integration.sharedResources"];
  return [...own, ...answers, ...networks.map(({ id }) => `presence.${id}.intent`)];
}

/** An empty portfolio, while a gate withholds it or the hours are unknown. */
export function noPortfolio(facts: Facts): Portfolio {
  const usable = usableHoursOf(facts);
  return {
    usableHours: usable,
    usedHours: 0,
    reserveHours: reserveOf(facts),
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
export function choose(fits: readonly Choosable[], facts: Facts, knowledge: ReportKnowledge): Choice {
  const usable = usableHoursOf(facts);
  if (usable === null) return { portfolio: noPortfolio(facts), leftOut: new Map() };
  const wants = wantsOf(facts, knowledge);
  const threshold = parameter(knowledge, "fitThresholdRecommended");
  const fitting = fits
    .filter(({ fit, exclusions }) => fit !== null && fit >= threshold && exclusions.length === 0)
    .filter(({ network, prerequisites }) => network.role === "hub" || prerequisites.length === 0)
    .filter(({ network }) => facts[`presence.${network.id}.intent`] !== "end");
  const pool = fitting
    .filter(({ network }) => servesAny(network, wants, knowledge))
    .slice(0, parameter(knowledge, "portfolioPoolSize"))
    .map((fit) => optionOf(fit, wants, facts, knowledge));
  const limits = limitsOf(usable, facts["company.sizeClass"], knowledge);
  const { set, value } = bestSet(pool, wants, limits);
  const chosen = [...set.filter(isHub), ...set.filter((option) => !isHub(option))];
  const leftOut = new Map<NetworkId, Cause>([
    ...fitting
      .filter(({ network }) => !servesAny(network, wants, knowledge))
      .map(({ network }) => [network.id, "partial"] as const),
    ...pool.filter((option) => !set.includes(option)).map((option) => [option.id, causeOf(option, set, wants, limits)] as const),
  ]);
  const members = withHours(chosen, usable, parameter(knowledge, "pilotMembers"));
  const used = members.reduce((total, { hours }) => total + hours, 0);
  return {
    portfolio: {
      usableHours: usable,
      usedHours: round(used, 2),
      reserveHours: reserveOf(facts),
      members,
      cutForCapacity: [...leftOut].filter(([, cause]) => cause === "capacity").map(([id]) => id),
      coverage: coverageOf(chosen, wants),
      value: round(value, 3),
      method: "exact",
    },
    leftOut,
  };
}

function isHub(option: Option): boolean {
  return option.isHub;
}

function usableHoursOf(facts: Facts): number | null {
  const hours = facts["d.hoursAfterReserve"];
  return typeof hours === "number" ? round(hours, 2) : null;
}

function reserveOf(facts: Facts): number | null {
  const hours = facts["resources.hoursPerWeek"];
  return typeof hours === "number" ? round(hours - (usableHoursOf(facts) ?? 0), 2) : null;
}

function optionOf(fit: Choosable, wants: readonly Want[], facts: Facts, knowledge: ReportKnowledge): Option {
  const { network } = fit;
  const quality = serviceOf(network, wants, knowledge).map((service) => ((fit.fit ?? 0) / 100) * service);
  const hours = hoursOf(network, facts["integration.sharedResources"] === "yes", knowledge);
  return { id: network.id, fit, isHub: network.role === "hub", hours, quality };
}

function sum(options: readonly Option[]): number {
  return options.reduce((total, { hours }) => total + hours, 0);
}

function causeOf(option: Option, set: readonly Option[], wants: readonly Want[], limits: Limits): Exclude<Cause, "partial"> {
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
