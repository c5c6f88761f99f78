import type { AudienceKind, Goal } from "@channelfit/schema";
import type { Facts } from "../engine/conditions.ts";
import { parameter, parameterList, parameterTable } from "../knowledge.ts";
import type { ReportKnowledge, ReportNetwork } from "../report-knowledge.ts";
import { round } from "./fit.ts";

/** A goal for an audience, with its share of everything the company wants. */
export interface Want {
  readonly goal: Goal;
  readonly audience: AudienceKind;
  readonly share: number;
}

/** A network as a member of a set: how well it serves each want, 0 to 1. */
export interface Serving {
  readonly isHub: boolean;
  readonly quality: readonly number[];
}

/** What a set has to keep to, and what its members count. */
export interface Limits {
  readonly hours: number;
  /** Networks beside the hub. */
  readonly most: number;
  /** What a further network has to add to be worth its effort. */
  readonly cost: number;
  /** What an own base adds. */
  readonly hubBonus: number;
}

/** What the company wants: each goal for each audience. */
export function wantsOf(facts: Facts, knowledge: ReportKnowledge): Want[] {
  const goals = (facts["goals.ids"] ?? []) as readonly Goal[];
  const audiences = (facts["audiences.kinds"] ?? []) as readonly AudienceKind[];
  const weights = parameterList(knowledge, "goalRankWeights");
  const weightAt = (rank: number) => weights[Math.min(rank, weights.length - 1)] ?? 0;
  const total = goals.reduce((sum, _, rank) => sum + weightAt(rank), 0);
  return goals.flatMap((goal, rank) =>
    audiences.map((audience) => ({ goal, audience, share: weightAt(rank) / total / audiences.length })),
  );
}

/** How well a network that fits perfectly serves each want, 0 to 1. */
export function serviceOf({ serves, audiences }: ReportNetwork, wants: readonly Want[], knowledge: ReportKnowledge): number[] {
  const top = parameterList(knowledge, "goalLevel").length - 1;
  return wants.map(({ goal, audience }) => (serves[goal] * audiences[audience]) / (top * top));
}

/** Hours a week a network takes at least; less where pictures and texts are shared with other channels. */
export function hoursOf({ hours }: ReportNetwork, shared: boolean, knowledge: ReportKnowledge): number {
  return round(hours.minimum * (shared ? parameter(knowledge, "sharedResourcesFactor") : 1), 2);
}

/** The limits of a company of a size with so many hours a week. */
export function limitsOf(hours: number, size: Facts[string], knowledge: ReportKnowledge): Limits {
  const sizes = parameterTable(knowledge, "maxNetworksBesideHub");
  return {
    hours,
    most: sizes[String(size)] ?? sizes.unknown ?? 0,
    cost: parameter(knowledge, "memberCost"),
    hubBonus: parameter(knowledge, "hubBonus"),
  };
}

/** Value of a set: what it covers, with the base counted extra and each network at its cost. */
export function valueOfSet(set: readonly Serving[], wants: readonly Want[], { cost, hubBonus }: Limits): number {
  return worth(set, wants) + (set.some(({ isHub }) => isHub) ? hubBonus : 0) - cost * set.length;
}

/** How much of what the company wants a set covers, 0 to 1; a second network for the same want adds less than the first. */
function worth(options: readonly Serving[], wants: readonly Want[]): number {
  return wants.reduce((total, { share }, want) => total + share * covered(options, want), 0);
}

/** How much of a want a set covers, 0 to 1. */
export function covered(options: readonly Serving[], want: number): number {
  return 1 - options.reduce((open, { quality }) => open * (1 - (quality[want] ?? 0)), 1);
}

/** Whether a network serves a goal and an audience of the company: without both, no answer speaks for it. */
export function servesAny(
  { serves, audiences }: ReportNetwork,
  wants: readonly Want[],
  { parameters }: Pick<ReportKnowledge, "parameters">,
): boolean {
  const level = parameter({ parameters }, "servedLevel");
  return wants.some(({ goal }) => serves[goal] >= level) && wants.some(({ audience }) => audiences[audience] >= level);
}
